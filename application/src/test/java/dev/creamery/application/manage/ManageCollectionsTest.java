package dev.creamery.application.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.fake.InMemoryCollectionRepository;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.in.Collections.Put;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.RegexPatterns;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManageCollectionsTest {
  private static final OrganizationId ORG = Organizations.DEFAULT;
  private static final CollectionKey AUTHORS = new CollectionKey("authors");

  private final InMemoryCollectionRepository repository = new InMemoryCollectionRepository();
  private final Collections collections = new ManageCollections(repository, new RegexPatterns());

  private static InputValue.Members definition(String... fields) {
    List<InputValue> list =
        List.of(fields).stream()
            .<InputValue>map(field -> Schemas.field(field, "short_text"))
            .toList();
    return Inputs.members("fields", list);
  }

  private Put put(String key, InputValue.Members definition) {
    return collections.put(ORG, key, definition).await().indefinitely();
  }

  private Optional<Collection> get() {
    return collections.get(ORG, AUTHORS).await().indefinitely();
  }

  private static List<Violation> violations(Put put) {
    assertThat(put).isInstanceOf(Put.Refused.class);
    return ((Put.Refused) put).violations();
  }

  @Test
  void tellsANewCollectionFromAReplacedOne() {
    assertThat(put("authors", definition("name")))
        .isInstanceOfSatisfying(Put.Saved.class, saved -> assertThat(saved.created()).isTrue());
    assertThat(put("authors", definition("title")))
        .isInstanceOfSatisfying(Put.Saved.class, saved -> assertThat(saved.created()).isFalse());
    assertThat(get()).hasValueSatisfying(c -> assertThat(c.field("title")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "bulk", "page", "sp ace", "ü"})
  void refusesAKeyThatCannotBeOneAndSaysWhatCan(String key) {
    List<Violation> violations = violations(put(key, definition("name")));

    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).code()).isEqualTo(ErrorCode.INVALID_DEFINITION);
    assertThat(violations.get(0).message()).contains("letters, digits");
  }

  @Test
  void changesNothingWhereADefinitionIsRefused() {
    put("authors", definition("name"));

    assertThat(violations(put("authors", definition("name", "name")))).isNotEmpty();
    assertThat(violations(put("authors", Inputs.members()))).isNotEmpty();

    assertThat(get()).hasValueSatisfying(c -> assertThat(c.fields()).hasSize(1));
  }

  @Test
  void listsCollectionsByKey() {
    put("pears", definition("name"));
    put("apples", definition("name"));

    assertThat(collections.list(ORG).await().indefinitely())
        .extracting(collection -> collection.key().value())
        .containsExactly("apples", "pears");
  }

  @Test
  void deletesItemsOnlyWhereThatIsForced() {
    put("authors", definition("name"));
    repository.putItem(ORG, AUTHORS);

    assertThat(delete(false)).isEqualTo(Deletion.HAS_ITEMS);
    assertThat(delete(true)).isEqualTo(Deletion.DELETED);
    assertThat(delete(true)).isEqualTo(Deletion.NOT_FOUND);
  }

  private Deletion delete(boolean force) {
    return collections.delete(ORG, AUTHORS, force).await().indefinitely();
  }
}
