package dev.creamery.domain.collection;

import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.domain.fixture.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionTest {
  private final Collection posts =
      Schemas.collection("posts", field("title", "short_text"), field("body", "html"));

  @Test
  void findsItsFieldsByNameAndNothingElse() {
    assertThat(posts.field("body")).contains(posts.fields().get(1));
    assertThat(posts.field("Body")).isEmpty();
    assertThat(posts.field("meta")).isEmpty();
  }

  @Test
  void hasFieldsAndNoKeyTwice() {
    FieldDefinition title = posts.fields().get(0);
    assertThatThrownBy(() -> new Collection(posts.key(), "Posts", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Collection(posts.key(), "Posts", List.of(title, title)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
