package dev.creamery.application.fake;

import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.transfer.KeptFile;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is being fetched for commands, and the files of all libraries. */
public final class InMemoryMedia implements MediaImports {
  private final InMemoryContent content;
  private final TreeMap<Long, Fetching> imports = new TreeMap<>();
  private final Map<MediaKey, MediaFile> kept = new HashMap<>();

  /** An import, and who waits for it. */
  private static final class Fetching {
    private final Import what;
    private final List<PendingCommand> waiting = new ArrayList<>();
    private Optional<MediaFinding> finding = Optional.empty();
    private Instant heldUntil = Instant.MIN;
    private boolean held;
    private long bytes;
    private Optional<Long> of = Optional.empty();

    Fetching(Import what) {
      this.what = what;
    }

    boolean isHeld(Instant now) {
      return held && heldUntil.isAfter(now);
    }

    boolean isFor(CommandKey command) {
      return waiting.stream().anyMatch(one -> one.key().equals(command));
    }

    String host() {
      return URI.create(what.source()).getHost();
    }
  }

  InMemoryMedia(InMemoryContent content) {
    this.content = content;
  }

  /** Has the library keep a file. */
  public void keep(MediaKey key, MediaFile file) {
    synchronized (content) {
      kept.put(key, file);
    }
  }

  /** All files of a library, by id. */
  List<KeptFile> filesOf(OrganizationId organization) {
    synchronized (content) {
      return kept.entrySet().stream()
          .filter(entry -> entry.getKey().organization().equals(organization))
          .map(
              entry ->
                  new KeptFile(
                      entry.getKey(),
                      entry.getValue().contentType(),
                      entry.getValue().bytes(),
                      Optional.empty()))
          .sorted(Comparator.comparing(file -> file.key().id().sha256()))
          .toList();
    }
  }

  /** Those of these files that a library has. */
  Map<MediaKey, MediaFile> kept(Collection<MediaKey> keys) {
    synchronized (content) {
      Map<MediaKey, MediaFile> found = new HashMap<>(kept);
      found.keySet().retainAll(keys);
      return found;
    }
  }

  /** What was fetched for commands, by its address. */
  Map<CommandKey, Map<String, MediaFinding>> fetched(Collection<PendingCommand> commands) {
    synchronized (content) {
      return commands.stream()
          .collect(Collectors.toMap(PendingCommand::key, one -> fetched(one.key())));
    }
  }

  private Map<String, MediaFinding> fetched(CommandKey command) {
    Map<String, MediaFinding> findings = new HashMap<>();
    imports.values().stream()
        .filter(one -> one.isFor(command))
        .forEach(one -> one.finding.ifPresent(is -> findings.put(one.what.source(), is)));
    return findings;
  }

  List<MediaProgress> progress(CommandKey command) {
    return imports.values().stream()
        .filter(one -> one.isFor(command))
        .map(
            one ->
                new MediaProgress(
                    one.what.source(),
                    one.finding
                        .filter(MediaFinding.Found.class::isInstance)
                        .map(found -> ((MediaFinding.Found) found).key()),
                    one.bytes,
                    one.of))
        .toList();
  }

  void await(MediaAwaited awaited) {
    OrganizationId organization = awaited.command().item().organization();
    for (String url : awaited.urls()) {
      imports.values().stream()
          .filter(one -> one.finding.isEmpty() && one.what.source().equals(url))
          .filter(one -> one.what.organization().equals(organization))
          .findFirst()
          .orElseGet(() -> begin(organization, url))
          .waiting
          .add(awaited.command());
    }
    content
        .pending(awaited.command().item())
        .filter(logged -> logged.accepted().key().equals(awaited.command().key()))
        .toList()
        .forEach(logged -> content.put(logged.waiting()));
  }

  private Fetching begin(OrganizationId organization, String url) {
    long id = imports.isEmpty() ? 1 : imports.lastKey() + 1;
    Fetching begun = new Fetching(new Import(organization, id, url));
    imports.put(id, begun);
    return begun;
  }

  /** Forgets what was fetched for a command, so that it is fetched again. */
  void forget(CommandKey command) {
    imports.values().forEach(one -> one.waiting.removeIf(of -> of.key().equals(command)));
  }

  /** Whether a file of this command was not to be had. */
  boolean wasRefused(CommandKey command) {
    return fetched(command).values().stream().anyMatch(MediaFinding.Refused.class::isInstance);
  }

  @Override
  public Uni<List<Import>> take(int most, int perHost, Duration lease) {
    return Uni.createFrom().item(() -> takeNow(most, perHost, lease));
  }

  private List<Import> takeNow(int most, int perHost, Duration lease) {
    synchronized (content) {
      Instant now = content.now();
      Map<String, Long> busy =
          imports.values().stream()
              .filter(one -> one.finding.isEmpty() && one.held && one.isHeld(now))
              .collect(Collectors.groupingBy(Fetching::host, Collectors.counting()));
      List<Import> taken = new ArrayList<>();
      for (Fetching one : imports.values()) {
        if (one.finding.isEmpty()
            && !one.heldUntil.isAfter(now)
            && taken.size() < most
            && busy.merge(one.host(), 1L, Long::sum) <= perHost) {
          one.held = true;
          one.heldUntil = now.plus(lease);
          taken.add(one.what);
        }
      }
      return taken;
    }
  }

  @Override
  public Uni<Void> hold(List<Import> taken, Duration lease) {
    List<Uni<Void>> held =
        taken.stream()
            .map(
                one ->
                    change(
                        one,
                        is -> is.heldUntil = is.held ? content.now().plus(lease) : is.heldUntil))
            .toList();
    return Uni.join().all(held).andFailFast().replaceWithVoid();
  }

  @Override
  public Uni<Void> progress(Import taken, long bytes, Optional<Long> of) {
    return change(
        taken,
        one -> {
          one.bytes = bytes;
          one.of = of;
        });
  }

  @Override
  public Uni<Void> putBack(Import taken, Duration pause) {
    return change(
        taken,
        one -> {
          one.held = false;
          one.heldUntil = content.now().plus(pause);
        });
  }

  private Uni<Void> change(Import taken, java.util.function.Consumer<Fetching> change) {
    return Uni.createFrom()
        .voidItem()
        .invoke(
            () -> {
              synchronized (content) {
                Optional.ofNullable(imports.get(taken.id()))
                    .filter(one -> one.finding.isEmpty())
                    .ifPresent(change);
              }
            });
  }

  @Override
  public Uni<List<ItemKey>> finish(List<Finished> finished) {
    return Uni.createFrom()
        .item(
            () ->
                finished.stream()
                    .flatMap(one -> finishNow(one.taken(), one.finding()).stream())
                    .toList());
  }

  private List<ItemKey> finishNow(Import taken, MediaFinding finding) {
    synchronized (content) {
      Fetching one = imports.get(taken.id());
      if (one == null || one.finding.isPresent()) {
        return List.of();
      }
      one.finding = Optional.of(finding);
      Set<CommandKey> due =
          one.waiting.stream()
              .map(PendingCommand::key)
              .filter(
                  key ->
                      imports.values().stream().noneMatch(o -> o.finding.isEmpty() && o.isFor(key)))
              .collect(Collectors.toSet());
      List<LoggedCommand> woken =
          content
              .commands()
              .filter(logged -> logged.isPending() && due.contains(logged.accepted().key()))
              .toList();
      woken.forEach(logged -> content.put(logged.woken()));
      return woken.stream().map(logged -> logged.accepted().item()).toList();
    }
  }
}
