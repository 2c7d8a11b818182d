package dev.creamery.application.fake;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.NewCommands;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one transaction holds and is about to write. */
final class InMemoryTransaction implements Processing.Transaction {
  private final InMemoryContent content;
  private final AroundClaims around;
  private final Set<ItemKey> held = new HashSet<>();
  private final List<Settled> written = new ArrayList<>();
  private final List<MediaAwaited> awaited = new ArrayList<>();
  private long number;

  InMemoryTransaction(InMemoryContent content) {
    this.content = content;
    this.around = new AroundClaims(content);
  }

  @Override
  public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
    return Uni.createFrom().item(() -> claimNow(items, perItem, List.of()));
  }

  @Override
  public Uni<Claim> claim(List<PendingCommand> unrecorded, int perItem) {
    return Uni.createFrom()
        .item(() -> claimNow(NewCommands.items(unrecorded), perItem, unrecorded));
  }

  private Claim claimNow(Collection<ItemKey> items, int perItem, List<PendingCommand> unrecorded) {
    synchronized (content) {
      Set<ItemKey> again = new HashSet<>();
      for (ItemKey item : Set.copyOf(items)) {
        if (held.contains(item) || !content.hold(item)) {
          again.add(item);
        } else {
          held.add(item);
        }
      }
      List<PendingCommand> commands =
          content
              .commands()
              .filter(one -> held.contains(one.accepted().item()) && takes(one, perItem))
              .map(LoggedCommand::accepted)
              .collect(Collectors.toCollection(ArrayList::new));
      commands.stream()
          .collect(Collectors.groupingBy(PendingCommand::item, Collectors.counting()))
          .forEach((item, count) -> againWhereFull(item, count >= perItem, again));
      commands.addAll(unrecorded);
      Map<ItemKey, Item> found = new HashMap<>();
      held.forEach(key -> content.item(key).ifPresent(item -> found.put(key, item)));
      return new Claim(
          commands,
          found,
          around.schemas(commands),
          around.flatLocales(commands),
          around.versions(commands),
          again,
          unrecorded.isEmpty() ? wholes(again) : Map.of());
    }
  }

  /** Operations that are the next of an item; where something is before them, later. */
  private Map<UUID, ItemKey> wholes(Set<ItemKey> again) {
    Map<UUID, ItemKey> wholes = new HashMap<>();
    Instant now = content.now();
    for (ItemKey item : held) {
      List<LoggedCommand> due = content.pending(item).takeWhile(one -> one.isDue(now)).toList();
      if (!due.isEmpty() && content.isWhole(due.get(0))) {
        wholes.put(due.get(0).accepted().operation(), item);
      } else if (due.stream().anyMatch(content::isWhole)) {
        again.add(item);
      }
    }
    return wholes;
  }

  @Override
  public Uni<Claim> claimWhole(OrganizationId organization, UUID operation) {
    return Uni.createFrom().item(() -> claimWholeNow(organization, operation));
  }

  private Claim claimWholeNow(OrganizationId organization, UUID operation) {
    synchronized (content) {
      Instant now = content.now();
      List<LoggedCommand> ours =
          content
              .commands()
              .filter(LoggedCommand::isPending)
              .filter(one -> one.accepted().operation().equals(operation))
              .filter(one -> one.accepted().item().organization().equals(organization))
              .toList();
      Set<ItemKey> items =
          ours.stream().map(one -> one.accepted().item()).collect(Collectors.toSet());
      boolean first =
          items.stream()
              .map(item -> content.pending(item).findFirst().orElseThrow())
              .allMatch(head -> head.isDue(now) && ours.contains(head));
      if (ours.isEmpty() || !first) {
        return Claim.comeBackTo(Set.of());
      }
      for (ItemKey item : items) {
        if (!content.hold(item)) {
          return Claim.comeBackTo(Set.of(item));
        }
        held.add(item);
      }
      List<PendingCommand> commands = ours.stream().map(LoggedCommand::accepted).toList();
      Map<ItemKey, Item> found = new HashMap<>();
      items.forEach(key -> content.item(key).ifPresent(item -> found.put(key, item)));
      Set<ItemKey> later =
          items.stream()
              .filter(item -> !content.pending(item).allMatch(ours::contains))
              .collect(Collectors.toSet());
      return new Claim(
          commands,
          found,
          around.schemas(commands),
          around.flatLocales(commands),
          Map.of(),
          later,
          Map.of());
    }
  }

  private static void againWhereFull(ItemKey item, boolean full, Set<ItemKey> again) {
    if (full) {
      again.add(item);
    }
  }

  /** Whether a command is among the first of its item, with none before it that is not due. */
  private boolean takes(LoggedCommand command, int perItem) {
    Instant now = content.now();
    return command.isPending()
        && content
            .pending(command.accepted().item())
            .limit(perItem)
            .takeWhile(one -> one.isDue(now) && !content.isWhole(one))
            .anyMatch(command::equals);
  }

  @Override
  public Uni<Targets> find(Collection<Targets.OfOrganization> targets) {
    return Uni.createFrom().item(() -> findNow(targets));
  }

  private Targets findNow(Collection<Targets.OfOrganization> targets) {
    synchronized (content) {
      Set<Targets.OfOrganization> existing = new HashSet<>();
      Map<ItemKey, Long> awaited = new HashMap<>();
      for (Targets.OfOrganization of : targets) {
        if (of.target() instanceof ReferenceTarget.ToItem target) {
          ItemKey key = new ItemKey(of.organization(), target.id());
          content
              .item(key)
              .filter(item -> !item.deleted() && item.collection().equals(target.collection()))
              .ifPresent(item -> existing.add(of));
          content
              .pending(key)
              .filter(one -> one.kind() == CommandKind.CREATE)
              .forEach(one -> awaited.put(key, one.accepted().sequence()));
        } else if (of.target() instanceof ReferenceTarget.ToPage target
            && content.pages().has(of.organization(), target)) {
          existing.add(of);
        }
      }
      return new Targets(existing, awaited, busy(targets));
    }
  }

  private Set<Targets.OfOrganization> busy(Collection<Targets.OfOrganization> targets) {
    Set<Targets.OfOrganization> busy = new HashSet<>();
    for (Targets.OfOrganization of : targets) {
      if (of.target() instanceof ReferenceTarget.ToItem target
          && !content.locks().refer(this, new ItemKey(of.organization(), target.id()))) {
        busy.add(of);
      }
    }
    return busy;
  }

  @Override
  public Uni<Map<ItemKey, Restriction>> holdForDeletion(
      Collection<ItemKey> items, Collection<ItemKey> decided) {
    return Uni.createFrom().item(() -> holdForDeletionNow(items, decided));
  }

  private Map<ItemKey, Restriction> holdForDeletionNow(
      Collection<ItemKey> items, Collection<ItemKey> decided) {
    synchronized (content) {
      Map<ItemKey, Restriction> restrictions = new HashMap<>();
      for (ItemKey key : items) {
        if (!content.locks().delete(this, key)) {
          throw new Contended("Somebody is just referring to " + key, new IllegalStateException());
        }
        content
            .item(key)
            .flatMap(item -> restriction(item, decided))
            .ifPresent(restriction -> restrictions.put(key, restriction));
      }
      return restrictions;
    }
  }

  private Optional<Restriction> restriction(Item deleted, Collection<ItemKey> decided) {
    ReferenceTarget target = new ReferenceTarget.ToItem(deleted.collection(), deleted.key().id());
    return content
        .items()
        .filter(item -> item.key().organization().equals(deleted.key().organization()))
        .filter(item -> !item.key().equals(deleted.key()) && !decided.contains(item.key()))
        .flatMap(
            item ->
                content
                    .schema(new Claim.SchemaKey(item.key().organization(), item.collection()))
                    .flatMap(schema -> Restriction.of(item, schema, target))
                    .stream())
        .findFirst();
  }

  @Override
  public Uni<UniqueValues> findUnique(Collection<UniqueKey> keys) {
    return Uni.createFrom().item(() -> findUniqueNow(keys));
  }

  private UniqueValues findUniqueNow(Collection<UniqueKey> keys) {
    synchronized (content) {
      Map<UniqueKey, Long> holders = new HashMap<>();
      Set<UniqueKey> busy = new HashSet<>();
      for (UniqueKey key : keys) {
        Long holder = content.uniques().get(key);
        if (!content.locks().claim(this, key)) {
          busy.add(key);
        } else if (holder != null) {
          holders.put(key, holder);
        }
      }
      return new UniqueValues(holders, busy);
    }
  }

  @Override
  public Uni<Map<MediaKey, MediaFile>> findKept(Collection<MediaKey> keys) {
    return Uni.createFrom().item(() -> content.media().kept(keys));
  }

  @Override
  public Uni<Map<CommandKey, Map<String, MediaFinding>>> findFetched(
      Collection<PendingCommand> commands) {
    return Uni.createFrom().item(() -> content.media().fetched(commands));
  }

  @Override
  public Uni<Void> awaitMedia(List<MediaAwaited> commands) {
    return Uni.createFrom().voidItem().invoke(() -> awaited.addAll(commands));
  }

  @Override
  public Uni<Void> write(List<Settled> settled) {
    return Uni.createFrom().voidItem().invoke(() -> writeNow(settled));
  }

  private void writeNow(List<Settled> settled) {
    synchronized (content) {
      Map<ItemKey, Optional<Item>> current = new HashMap<>();
      for (Settled one : settled) {
        ItemKey key = one.command().item();
        boolean pending =
            content
                .pending(key)
                .anyMatch(logged -> logged.accepted().key().equals(one.command().key()));
        Optional<Item> before = current.computeIfAbsent(key, content::item);
        if (!pending || !before.map(Item::version).equals(one.before().map(Item::version))) {
          throw new IllegalStateException("Decided on what is no longer so: " + one);
        }
        if (one.decision() instanceof Decision.Applied applied) {
          current.put(key, Optional.of(applied.item()));
        }
      }
      written.addAll(settled);
      if (number == 0) {
        number = content.told().begin();
      }
    }
  }

  void commit() {
    synchronized (content) {
      awaited.forEach(content.media()::await);
      for (Settled one : written) {
        content
            .pending(one.command().item())
            .filter(logged -> logged.accepted().key().equals(one.command().key()))
            .toList()
            .forEach(logged -> content.put(logged.settled(one, content.now())));
        if (one.decision() instanceof Decision.Applied applied) {
          content.put(applied.item(), one.command(), one.schema().orElseThrow());
          Long holder = one.command().item().id();
          one.unique().released().forEach(key -> content.uniques().remove(key, holder));
          one.unique().taken().forEach(key -> content.uniques().put(key, holder));
          if (applied.event() == ItemEvent.DELETE) {
            content.cleanUp(applied.item(), one.command().editor());
          }
          content.told().change(number, one.command(), applied);
        }
        if (one.decision() instanceof Decision.Rejected rejected) {
          content.told().failure(number, one.command(), rejected.violations());
        }
      }
    }
  }

  void end() {
    synchronized (content) {
      content.told().end(number);
      content.release(held);
      content.locks().release(this);
      held.clear();
    }
  }
}
