package dev.creamery.application.accept;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.Organization;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Accepts a write: judges it by the schema at hand, then has it committed, or rehearsed. */
public final class AcceptWrite implements ContentWrites {
  private final Directory directory;
  private final ItemQueries items;
  private final OperationIds ids;
  private final CommitWrite commit;
  private final RehearseWrite rehearse;

  public AcceptWrite(
      Directory directory,
      ItemQueries items,
      OperationIds ids,
      CommitWrite commit,
      RehearseWrite rehearse) {
    this.directory = directory;
    this.items = items;
    this.ids = ids;
    this.commit = commit;
    this.rehearse = rehearse;
  }

  @Override
  public Uni<Acceptance> accept(Principal who, Write write) {
    Uni<Acceptance> first = consider(who, write);
    return write.terms().key().isEmpty() || write.terms().rehearsal()
        ? first
        : first.flatMap(acceptance -> unlessBefore(who, write, acceptance));
  }

  /** A write that was accepted before is answered as then, whatever has become wrong with it. */
  private Uni<Acceptance> unlessBefore(Principal who, Write write, Acceptance now) {
    return now instanceof Acceptance.Accepted || now instanceof Acceptance.KeyReused
        ? answer(now)
        : commit
            .before(who.organization(), key(write).orElseThrow())
            .map(before -> before.orElse(now));
  }

  private Uni<Acceptance> consider(Principal who, Write write) {
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
    if (collection.requiresIfMatch()
        && item.isPresent()
        && write.terms().precondition().isEmpty()) {
      return answer(new Acceptance.PreconditionRequired());
    }
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
            ((Judgement.Sound) judgement).commands(),
            key(write),
            write.terms().trace());
    return write.terms().rehearsal() ? rehearse.rehearse(operation) : commit.commit(operation);
  }

  /** What a write is recorded under; nothing is recorded of a rehearsal. */
  private static Optional<RequestKey> key(Write write) {
    return write
        .terms()
        .key()
        .filter(given -> !write.terms().rehearsal())
        .map(given -> new RequestKey(given.value(), Fingerprint.of(write)));
  }

  private static Uni<Acceptance> answer(Acceptance acceptance) {
    return Uni.createFrom().item(acceptance);
  }
}
