package dev.creamery.application.contract;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.Facts;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.item.UniqueChange;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of the content store have in common: a store, an organization of the test's
 * own with the collections {@code team_members} and {@code everything}, and short ways to write.
 */
public abstract class ContentContract {
  protected static final CollectionKey TEAM = new CollectionKey("team_members");
  protected static final CollectionKey EVERYTHING = new CollectionKey("everything");
  protected static final CollectionKey BOOKS = new CollectionKey("books");
  protected static final int MANY = 100;

  protected OrganizationId organization = new OrganizationId(1);

  /** The store under test. */
  protected abstract ContentStore store();

  @BeforeEach
  protected void makeAnOrganizationOfItsOwn() {
    organization = organizationWithCollections();
  }

  protected OrganizationId organizationWithCollections() {
    OrganizationId made = store().newOrganization();
    store().save(made, Schemas.teamMembers());
    store().save(made, Schemas.everyType());
    store().save(made, Schemas.books());
    return made;
  }

  protected <T> T run(Supplier<Uni<T>> answer) {
    return store().run(answer);
  }

  protected static ItemCommand create(String name) {
    return ItemCommand.create(Optional.of(ItemStatus.PUBLISHED), Elements.flat("name", name));
  }

  protected static ItemCommand patch(Object... namesAndValues) {
    return ItemCommand.patch(Optional.empty(), Elements.flat(namesAndValues));
  }

  protected NewOperation creates(CollectionKey collection, ItemCommand... commands) {
    return new NewOperation(
        store().ids().next(),
        organization,
        "editor",
        collection,
        Optional.empty(),
        List.of(commands));
  }

  protected NewOperation change(ItemKey item, ItemCommand command) {
    return change(TEAM, item, command);
  }

  protected NewOperation change(CollectionKey collection, ItemKey item, ItemCommand command) {
    return new NewOperation(
        store().ids().next(),
        item.organization(),
        "editor",
        collection,
        Optional.of(item.id()),
        List.of(command));
  }

  protected Appended append(NewOperation operation) {
    return run(() -> store().log().append(operation));
  }

  /** Accepts an operation, which has to be accepted; the items of its commands. */
  protected List<ItemKey> accept(NewOperation operation) {
    return ((Appended.Committed) append(operation)).items();
  }

  protected ItemKey acceptCreate(String name) {
    return accept(creates(TEAM, create(name))).get(0);
  }

  /** Accepts a command for an item; the operation. */
  protected UUID acceptChange(ItemKey item, ItemCommand command) {
    NewOperation operation = change(item, command);
    accept(operation);
    return operation.id();
  }

  /** An item that is there. */
  protected ItemKey appliedItem(String name) {
    ItemKey item = acceptCreate(name);
    apply(item);
    return item;
  }

  /** A book that is there. */
  protected ItemKey appliedBook(Object... namesAndValues) {
    ItemKey book = acceptBook(namesAndValues);
    apply(book);
    return book;
  }

  protected ItemKey acceptBook(Object... namesAndValues) {
    return accept(
            creates(BOOKS, ItemCommand.create(Optional.empty(), Elements.flat(namesAndValues))))
        .get(0);
  }

  protected UUID acceptBookChange(ItemKey book, ItemCommand command) {
    NewOperation operation = change(BOOKS, book, command);
    accept(operation);
    return operation.id();
  }

  /** Applies all that is accepted for these items. */
  protected void apply(ItemKey... named) {
    apply(Map.of(), named);
  }

  /** Applies all that is accepted for these items, which show these files. */
  protected void apply(Map<String, MediaFinding> media, ItemKey... named) {
    run(
        () ->
            store()
                .processing()
                .inTransaction(
                    transaction ->
                        transaction
                            .claim(List.of(named), MANY)
                            .flatMap(claim -> transaction.write(decide(claim, media)))));
  }

  /** What a claim holds, in a transaction that does nothing else. */
  protected Claim claim(int perItem, ItemKey... named) {
    return run(
        () ->
            store()
                .processing()
                .inTransaction(transaction -> transaction.claim(List.of(named), perItem)));
  }

  /** Decides the commands of a claim one after the other, everything referred to existing. */
  protected static List<Settled> decide(Claim claim) {
    return decide(claim, Map.of());
  }

  private static List<Settled> decide(Claim claim, Map<String, MediaFinding> media) {
    Map<ItemKey, Item> current = new HashMap<>(claim.items());
    List<Settled> settled = new ArrayList<>();
    for (PendingCommand command : claim.commands()) {
      Optional<Item> before = Optional.ofNullable(current.get(command.item()));
      PreparedCommand prepared =
          PreparedCommand.prepare(
              claim.schema(command).orElseThrow(), claim.asked(command), claim.version(command));
      Decision decision =
          prepared.decide(
              command.item(),
              before,
              new Facts(prepared.targets(before), Set.of(), Optional.empty(), media));
      UniqueChange unique = UniqueChange.NONE;
      if (decision instanceof Decision.Applied applied) {
        current.put(command.item(), applied.item());
        unique = prepared.unique(before, applied.item());
      }
      settled.add(new Settled(command, before, decision, claim.schema(command), unique));
    }
    return settled;
  }

  /** Lets the first unfinished command of an item fail for good. */
  protected void giveUp(ItemKey item) {
    run(() -> store().processing().noteFailure(item, 1, Duration.ZERO, "It broke."));
  }

  protected OperationView operation(UUID id) {
    return run(() -> store().operations().find(organization, id)).orElseThrow();
  }

  /** The one command of an operation. */
  protected CommandView command(UUID operation) {
    return operation(operation).commands().get(0);
  }

  protected CommandState state(UUID operation) {
    return command(operation).state();
  }

  /** The item as readers may find it. */
  protected Optional<Item> item(ItemKey key) {
    return run(() -> store().items().byIds(key.organization(), List.of(key.id()))).stream()
        .findFirst();
  }

  protected static Object text(Item item, String field) {
    return item.fields().in(LocaleTag.NONE).entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(field))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
