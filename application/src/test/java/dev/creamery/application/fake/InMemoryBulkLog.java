package dev.creamery.application.fake;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Bulks of an {@link InMemoryContent}. */
public final class InMemoryBulkLog implements BulkLog {
  private final InMemoryContent content;
  private final InMemoryRequestKeys keys;
  private final Map<UUID, InMemoryBulk> bulks = new HashMap<>();
  private final Map<UniqueKey, ItemKey> reserved = new HashMap<>();

  InMemoryBulkLog(InMemoryContent content, InMemoryRequestKeys keys) {
    this.content = content;
    this.keys = keys;
  }

  @Override
  public Uni<BulkOpening> open(NewBulk bulk) {
    return alone(() -> openNow(bulk));
  }

  private BulkOpening openNow(NewBulk bulk) {
    Optional<Appended> before = bulk.key().flatMap(key -> keys.find(bulk.organization(), key));
    if (before.isPresent()) {
      return before.get() instanceof Appended.Repeated repeated
              && bulks.containsKey(repeated.operation())
          ? bulk(repeated.operation()).goOn(bulk)
          : new BulkOpening.KeyReused();
    }
    InMemoryBulk begun = new InMemoryBulk(bulk.organization(), bulk.operation(), content.now());
    bulks.put(bulk.operation(), begun);
    bulk.key().ifPresent(key -> keys.keep(bulk.organization(), key, bulk.operation(), List.of()));
    return begun.goOn(bulk);
  }

  @Override
  public Uni<Optional<List<ItemKey>>> append(
      BulkUpload upload,
      BulkLines lines,
      BulkNeeds needs,
      Function<BulkFindings, NewBulkLines> judge) {
    return alone(
        () -> {
          InMemoryBulk bulk = bulk(upload.operation());
          if (!bulk.isReceiving(upload)) {
            return Optional.empty();
          }
          return Optional.of(
              bulk.lines() >= lines.upTo()
                  ? List.of()
                  : record(bulk, upload, lines, judge.apply(find(upload, needs))));
        });
  }

  @Override
  public Uni<TakenWhole> appendWhole(
      NewBulk bulk, BulkLines lines, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    return alone(() -> appendWholeNow(bulk, lines, needs, judge));
  }

  private TakenWhole appendWholeNow(
      NewBulk asked, BulkLines lines, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge) {
    Optional<Appended> before = asked.key().flatMap(key -> keys.find(asked.organization(), key));
    if (before.isPresent()) {
      return before.get() instanceof Appended.Repeated repeated
          ? new TakenWhole.Recorded(repeated.operation(), List.of())
          : new TakenWhole.KeyReused();
    }
    if (bulks.containsKey(asked.operation())) {
      return new TakenWhole.Recorded(asked.operation(), List.of());
    }
    BulkUpload upload = new BulkUpload(asked.organization(), asked.operation(), asked.editor(), 1);
    NewBulkLines judged = judge.apply(find(upload, needs));
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    judged.commands().stream()
        .filter(line -> !isThere(upload, line))
        .forEach(line -> refused.add(new RefusedLine(line.number(), List.of(judged.missing()))));
    if (!refused.isEmpty()) {
      refused.sort(Comparator.comparing(RefusedLine::number));
      return new TakenWhole.Refused(refused);
    }
    InMemoryBulk bulk = new InMemoryBulk(asked.organization(), asked.operation(), content.now());
    bulks.put(asked.operation(), bulk);
    asked.key().ifPresent(k -> keys.keep(asked.organization(), k, asked.operation(), List.of()));
    bulk.goOn(asked);
    content.applyWhole(asked.operation());
    List<ItemKey> items = record(bulk, upload, lines, judged);
    bulk.close(upload, true);
    return new TakenWhole.Recorded(asked.operation(), items);
  }

  private boolean isThere(BulkUpload upload, NewBulkLines.Line line) {
    return line.creates()
        || line.known()
        || InMemoryPresence.isThere(
            content,
            line.collection(),
            new ItemKey(upload.organization(), line.item().orElseThrow()),
            line.command().kind());
  }

  @Override
  public Uni<Map<UniqueKey, Long>> holders(Set<UniqueKey> matches) {
    return alone(() -> holdersNow(matches));
  }

  private Map<UniqueKey, Long> holdersNow(Set<UniqueKey> matches) {
    Map<UniqueKey, Long> holders = new HashMap<>();
    for (UniqueKey key : matches) {
      holder(key).ifPresent(item -> holders.put(key, item));
    }
    return holders;
  }

  private BulkFindings find(BulkUpload upload, BulkNeeds needs) {
    Map<UniqueKey, Long> holders = holdersNow(needs.matches());
    Map<Integer, Long> lines = new HashMap<>();
    content
        .commands()
        .map(LoggedCommand::accepted)
        .filter(one -> one.operation().equals(upload.operation()))
        .filter(one -> needs.lines().contains(one.index() + 1))
        .forEach(one -> lines.put(one.index() + 1, one.item().id()));
    List<Long> items = Stream.generate(content::nextItem).limit(needs.items()).toList();
    return new BulkFindings(holders, lines, items);
  }

  private Optional<Long> holder(UniqueKey key) {
    return Optional.ofNullable(content.uniques().get(key))
        .or(
            () ->
                Optional.ofNullable(reserved.get(key))
                    .filter(
                        item -> content.pending(item).anyMatch(c -> c.kind() == CommandKind.CREATE))
                    .map(ItemKey::id));
  }

  private List<ItemKey> record(
      InMemoryBulk bulk, BulkUpload upload, BulkLines lines, NewBulkLines judged) {
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    List<ItemKey> items = new ArrayList<>();
    for (NewBulkLines.Line line : judged.commands()) {
      ItemKey item = new ItemKey(upload.organization(), line.item().orElseGet(content::nextItem));
      if (isThere(upload, line)) {
        items.add(item);
        content.put(LoggedCommand.accepted(command(upload, line, item)));
      } else {
        refused.add(new RefusedLine(line.number(), List.of(judged.missing())));
      }
    }
    judged
        .reserved()
        .forEach((key, item) -> reserved.put(key, new ItemKey(upload.organization(), item)));
    bulk.note(lines, refused);
    return items;
  }

  private PendingCommand command(BulkUpload upload, NewBulkLines.Line line, ItemKey item) {
    return new PendingCommand(
        content.nextSequence(),
        upload.operation(),
        line.number() - 1,
        item,
        line.collection(),
        line.command(),
        upload.editor(),
        content.now(),
        Optional.empty());
  }

  @Override
  public Uni<Taken> close(BulkUpload upload, boolean whole) {
    return alone(() -> bulk(upload.operation()).close(upload, whole));
  }

  /** How far a bulk has come; empty where the operation is none. */
  Optional<BulkView> view(UUID operation, List<CommandView> commands) {
    return Optional.ofNullable(bulks.get(operation)).map(bulk -> bulk.view(commands));
  }

  /** A bulk of which nothing was recorded. */
  Optional<OperationView> withoutCommands(OrganizationId organization, UUID operation) {
    return Optional.ofNullable(bulks.get(operation))
        .filter(bulk -> bulk.organization().equals(organization))
        .map(bulk -> new OperationView(operation, List.of(), Optional.of(bulk.view(List.of()))));
  }

  private InMemoryBulk bulk(UUID operation) {
    return Optional.ofNullable(bulks.get(operation)).orElseThrow();
  }

  private <T> Uni<T> alone(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (content) {
                return work.get();
              }
            });
  }
}
