package dev.creamery.adapter.persistence.management;

import static dev.creamery.domain.fixture.Schemas.collection;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field becomes unique while items have values of it. */
@QuarkusTest
class BecomesUniqueIT extends PostgresFixture {
  private static Collection books(boolean unique) {
    return collection(
        BOOKS.value(),
        field("isbn", "short_text", "unique", unique),
        field("shelf", "number", "unique", unique));
  }

  private Saved save(boolean unique) {
    return run(() -> store.collections().save(organization, books(unique)));
  }

  @Test
  void itemsWithTheSameValueAreInTheWay() {
    save(false);
    appliedBook("isbn", "1", "shelf", 1.5);
    ItemKey second = appliedBook("isbn", "1", "shelf", 2);
    assertThat(save(true))
        .isEqualTo(
            new Saved.InTheWay(
                List.of(
                    new Obstacle(
                        new FieldKey("isbn"), Obstacle.Reason.UNIQUE, 1, List.of(second.id())))));
    assertThat(rows("unique_value")).isZero();
  }

  @Test
  void valuesThatAreThereAreClaimed() {
    save(false);
    appliedBook("isbn", "1", "shelf", 1.5);
    assertThat(save(true)).isInstanceOf(Saved.InForce.class);
    assertThat(rows("unique_value")).isEqualTo(2);
    save(false);
    assertThat(rows("unique_value")).isZero();
  }
}
