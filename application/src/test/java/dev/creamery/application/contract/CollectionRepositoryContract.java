package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CollectionRepository} promises. */
public abstract class CollectionRepositoryContract {
  private static final CollectionKey AUTHORS = new CollectionKey("authors");

  protected abstract CollectionRepository repository();

  /** An organization without collections. */
  protected abstract OrganizationId newOrganization();

  /** Puts an item into a collection. */
  protected abstract void putItem(OrganizationId organization, CollectionKey key);

  /** Whether anything is kept of the items of a collection. */
  protected abstract boolean hasItems(OrganizationId organization, CollectionKey key);

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  private static Collection authors(String... fields) {
    return Schemas.collection(
        AUTHORS.value(),
        Arrays.stream(fields)
            .map(field -> Schemas.field(field, "short_text", "pattern", "[a-z]*"))
            .toArray(InputValue.Members[]::new));
  }

  private Optional<InputValue.Members> definition(OrganizationId organization, CollectionKey key) {
    return run(() -> repository().find(organization, key)).map(Definition::write);
  }

  private boolean save(OrganizationId organization, Collection collection) {
    return ((Saved.InForce) run(() -> repository().save(organization, collection))).created();
  }

  private Deletion delete(OrganizationId organization, boolean force) {
    return run(() -> repository().delete(organization, AUTHORS, force));
  }

  @Test
  public void findsNoCollectionThatWasNotSaved() {
    assertThat(definition(newOrganization(), AUTHORS)).isEmpty();
  }

  @Test
  public void givesBackTheWholeDefinition() {
    OrganizationId organization = newOrganization();
    Collection saved =
        Schemas.collection(
            "everything",
            Schemas.field("price", "number", "min", 0.10, "max", 1000000),
            Schemas.field("sku", "short_text", "pattern", "[A-Z]{3}-\\d+", "unique", true),
            Schemas.field("size", "dropdown", "choices", List.of("s", "m", "l"), "default", "m"),
            Schemas.field("authors", "reference", "target", "authors", "many", true));

    save(organization, saved);

    assertThat(definition(organization, saved.key())).contains(Definition.write(saved));
  }

  @Test
  public void tellsWhetherACollectionIsNew() {
    OrganizationId organization = newOrganization();

    assertThat(save(organization, authors("name"))).isTrue();
    assertThat(save(organization, authors("name"))).isFalse();
    assertThat(save(organization, authors("name", "motto"))).isFalse();
  }

  @Test
  public void replacesADefinition() {
    OrganizationId organization = newOrganization();
    save(organization, authors("name", "motto"));

    save(organization, authors("title"));

    assertThat(definition(organization, AUTHORS)).contains(Definition.write(authors("title")));
  }

  @Test
  public void keepsTheCollectionsOfOrganizationsApart() {
    OrganizationId mine = newOrganization();
    OrganizationId theirs = newOrganization();
    save(mine, authors("name"));

    assertThat(definition(theirs, AUTHORS)).isEmpty();
    assertThat(save(theirs, authors("title"))).isTrue();
    assertThat(definition(mine, AUTHORS)).contains(Definition.write(authors("name")));
  }

  @Test
  public void listsCollectionsByKey() {
    OrganizationId organization = newOrganization();
    for (String key : List.of("pears", "Zebras", "apples")) {
      save(organization, Schemas.collection(key, Schemas.field("name", "short_text")));
    }

    assertThat(run(() -> repository().list(organization)))
        .extracting(collection -> collection.key().value())
        .containsExactly("Zebras", "apples", "pears");
  }

  @Test
  public void makesACollectionOnceThoughManySaveItAtOnce() {
    OrganizationId organization = newOrganization();
    List<Uni<Saved>> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> repository().save(organization, authors("name", "field" + i)))
            .toList();

    List<Saved> saved = run(() -> Uni.join().all(saves).andFailFast());

    assertThat(saved).extracting(one -> ((Saved.InForce) one).created()).containsOnlyOnce(true);
    assertThat(definition(organization, AUTHORS)).isPresent();
  }

  @Test
  public void deletesACollection() {
    OrganizationId organization = newOrganization();
    save(organization, authors("name"));

    assertThat(delete(organization, false)).isEqualTo(Deletion.DELETED);
    assertThat(definition(organization, AUTHORS)).isEmpty();
    assertThat(delete(organization, false)).isEqualTo(Deletion.NOT_FOUND);
  }

  @Test
  public void doesNotDeleteTheCollectionOfAnotherOrganization() {
    OrganizationId mine = newOrganization();
    save(mine, authors("name"));

    assertThat(delete(newOrganization(), true)).isEqualTo(Deletion.NOT_FOUND);
    assertThat(definition(mine, AUTHORS)).isPresent();
  }

  @Test
  public void refusesToDeleteACollectionWithItems() {
    OrganizationId organization = newOrganization();
    save(organization, authors("name"));
    putItem(organization, AUTHORS);

    assertThat(delete(organization, false)).isEqualTo(Deletion.HAS_ITEMS);
    assertThat(definition(organization, AUTHORS)).isPresent();
    assertThat(hasItems(organization, AUTHORS)).isTrue();
  }

  @Test
  public void deletesItemsWithTheirCollectionWhereItIsForced() {
    OrganizationId organization = newOrganization();
    CollectionKey others = new CollectionKey("others");
    save(organization, authors("name"));
    putItem(organization, AUTHORS);
    putItem(organization, others);

    assertThat(delete(organization, true)).isEqualTo(Deletion.DELETED);
    assertThat(definition(organization, AUTHORS)).isEmpty();
    assertThat(hasItems(organization, AUTHORS)).isFalse();
    assertThat(hasItems(organization, others)).isTrue();
  }

  @Test
  public void readsTheNewDefinitionOfACollectionThatWasDeletedAndMadeAgain() {
    OrganizationId organization = newOrganization();
    save(organization, authors("name"));
    definition(organization, AUTHORS);
    delete(organization, false);

    assertThat(save(organization, authors("title"))).isTrue();
    assertThat(definition(organization, AUTHORS)).contains(Definition.write(authors("title")));
  }
}
