package dev.creamery.application.accept;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.Organization;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Accepts a write: judges it by the schema at hand, commits it, and rings for it. */
public final class AcceptWrite implements ContentWrites {
  private final Directory directory;
  private final ItemQueries items;
  private final CommandLog log;
  private final WaitingWrites waiting;
  private final Doorbell doorbell;
  private final OperationIds ids;
  private final WriteMeter meter;

  public AcceptWrite(
      Directory directory,
      ItemQueries items,
      CommandLog log,
      WaitingWrites waiting,
      Doorbell doorbell,
      OperationIds ids,
      WriteMeter meter) {
    this.directory = directory;
    this.items = items;
    this.log = log;
    this.waiting = waiting;
    this.doorbell = doorbell;
    this.ids = ids;
    this.meter = meter;
  }

  @Override
  public Uni<Acceptance> accept(Principal who, Write write) {
    Optional<CollectionKey> key = CollectionKey.parse(write.collection());
    if (key.isEmpty()) {
      return answer(new Acceptance.UnknownCollection(write.collection()));
    }
    return directory
        .collection(who.organization(), key.get())
        .flatMap(
            collection ->
                collection.isEmpty()
                    ? answer(new Acceptance.UnknownCollection(write.collection()))
                    : directory
                        .organization(who.organization())
                        .map(Optional::orElseThrow)
                        .flatMap(
                            organization -> accept(who, organization, collection.get(), write)));
  }

  private Uni<Acceptance> accept(
      Principal who, Organization organization, Collection collection, Write write) {
    Optional<Long> item = write.item().flatMap(ItemId::parse);
    if (write.item().isPresent() && item.isEmpty()) {
      return answer(new Acceptance.ItemNotFound());
    }
    return write.version().isEmpty()
        ? judge(who, organization, collection, item, write, Optional.empty())
        : version(organization, collection, item, write.version().get())
            .flatMap(
                version ->
                    version.isEmpty()
                        ? answer(new Acceptance.ItemNotFound())
                        : judge(who, organization, collection, item, write, version));
  }

  /** The item of a version. It can be asked for at any time: what an item was never changes. */
  private Uni<Optional<Item>> version(
      Organization organization, Collection collection, Optional<Long> item, String named) {
    Optional<Long> number = ItemId.parse(named);
    return number.isEmpty() || item.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : items
            .version(new ItemKey(organization.id(), item.get()), number.get())
            .map(found -> found.filter(then -> then.collection().equals(collection.key())));
  }

  private Uni<Acceptance> judge(
      Principal who,
      Organization organization,
      Collection collection,
      Optional<Long> item,
      Write write,
      Optional<Item> version) {
    Judgement judgement = Judgement.of(organization.locales(), collection, write, version);
    if (judgement instanceof Judgement.Refused refused) {
      return answer(refused.why());
    }
    NewOperation operation =
        new NewOperation(
            ids.next(),
            organization.id(),
            who.tokenName(),
            collection.key(),
            item,
            ((Judgement.Sound) judgement).commands());
    Uni<Acceptance> settled =
        waiting
            .counting(log.append(operation))
            .map(appended -> settle(operation, appended))
            .memoize()
            .indefinitely();
    // Rung for even where the client has gone meanwhile: what is committed is committed.
    settled.subscribe().with(done -> {}, failure -> {});
    return settled;
  }

  private Acceptance settle(NewOperation operation, Appended appended) {
    if (appended instanceof Appended.Committed committed) {
      meter.accepted(committed.items().size());
      doorbell.ring(committed.items());
      return new Acceptance.Accepted(
          operation.id(), committed.items().stream().map(ItemKey::id).toList());
    }
    return new Acceptance.ItemNotFound();
  }

  private static Uni<Acceptance> answer(Acceptance acceptance) {
    return Uni.createFrom().item(acceptance);
  }
}
