package dev.creamery.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.creamery.adapter.persistence.pattern.Re2Patterns;
import dev.creamery.domain.collection.Collection;
import org.junit.jupiter.api.Test;

class SchemaCacheTest {
  private final SchemaCache schemas = new SchemaCache(new Re2Patterns());

  private static String definition(String field) {
    return "{\"fields\":[{\"key\":\"" + field + "\",\"type\":\"short_text\"}]}";
  }

  @Test
  void parsesAVersionOnce() {
    Collection first = schemas.parse(1, "authors", 1, definition("name"));

    assertThat(schemas.parse(1, "authors", 1, definition("name"))).isSameAs(first);
  }

  @Test
  void parsesANewVersion() {
    schemas.parse(1, "authors", 1, definition("name"));

    assertThat(schemas.parse(1, "authors", 2, definition("title")).field("title")).isPresent();
  }

  @Test
  void tellsACollectionThatWasMadeAgainFromTheOneBefore() {
    schemas.parse(1, "authors", 1, definition("name"));

    assertThat(schemas.parse(1, "authors", 1, definition("title")).field("title")).isPresent();
  }

  @Test
  void keepsOrganizationsApart() {
    schemas.parse(1, "authors", 1, definition("name"));

    assertThat(schemas.parse(2, "authors", 1, definition("title")).field("title")).isPresent();
  }

  @Test
  void saysWhichDefinitionDoesNotHold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> schemas.parse(1, "authors", 1, "{}"))
        .withMessageContaining("authors");
  }
}
