package dev.creamery.adapter.persistence.process;

import static dev.creamery.domain.fixture.Schemas.collection;
import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whoever comes first: 1,000 rounds of each race, dealt to two replicas. */
@QuarkusTest
class RaceIT extends PostgresFixture {
  private static final int ROUNDS = 1_000;
  private static final int AT_ONCE = 50;
  private static final int REPLICAS = 2;

  /** References of what is not in the bin to what is. */
  private static final String DANGLING =
      """
      SELECT r.source_id, r.target_id FROM item_reference r
      JOIN item s ON s.org = r.org AND s.id = r.source_id AND NOT s.deleted
      JOIN item t ON t.org = r.org AND t.id = r.target_id AND t.deleted
      WHERE r.org = $1
      """;

  private final Random random = new Random(7);
  private Replicas replicas;

  @BeforeEach
  void startReplicas() {
    replicas = new Replicas(store, REPLICAS);
  }

  private void race(List<ItemKey> items) {
    List<List<ItemKey>> orders = new ArrayList<>();
    for (int replica = 0; replica < REPLICAS; replica++) {
      List<ItemKey> order = new ArrayList<>(items);
      Collections.shuffle(order, random);
      orders.add(order);
    }
    replicas.processAll(organization, orders);
  }

  @Test
  void noReferenceOutlivesItsTarget() {
    for (int round = 0; round < ROUNDS; round += AT_ONCE) {
      List<ItemKey> targets = new ArrayList<>();
      List<ItemKey> sources = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        targets.add(acceptCreate("Target"));
        sources.add(acceptCreate("Source"));
      }
      List<ItemKey> all = new ArrayList<>(targets);
      all.addAll(sources);
      race(all);
      for (int i = 0; i < AT_ONCE; i++) {
        boolean refersFirst = random.nextBoolean();
        for (boolean refers : new boolean[] {refersFirst, !refersFirst}) {
          if (refers) {
            acceptChange(sources.get(i), patch("manager", targets.get(i).id()));
          } else {
            acceptChange(targets.get(i), ItemCommand.delete());
          }
        }
      }
      race(all);
      replicas.cleanReferences(organization);
      assertThat(store.query(DANGLING, organization.value())).isEmpty();
    }
  }

  @Test
  void noReferenceThatRestrictsLosesItsTarget() {
    for (int round = 0; round < ROUNDS; round += AT_ONCE) {
      List<ItemKey> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(acceptCreate("Author"));
      }
      race(all);
      for (ItemKey author : List.copyOf(all)) {
        all.add(acceptBook("author", author.id()));
        acceptChange(author, ItemCommand.delete());
      }
      race(all);
      assertThat(store.query(DANGLING, organization.value())).isEmpty();
    }
  }

  @Test
  void ofEqualWritesOneWins() {
    for (int round = 0; round < ROUNDS; round += AT_ONCE) {
      List<ItemKey> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        for (int same = 0; same < 3; same++) {
          all.add(acceptBook("isbn", round + "-" + i));
        }
      }
      race(all);
    }
    assertThat(rows("item")).isEqualTo(ROUNDS);
    assertThat(rows("unique_value")).isEqualTo(ROUNDS);
  }

  @Test
  void ofFiftyEqualWritesOneWins() {
    List<ItemKey> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(acceptBook("isbn", "the same"));
    }
    race(all);
    assertThat(rows("item")).isEqualTo(1);
  }

  @Test
  void noItemSlipsPastAChangeOfItsSchema() {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "round_" + round;
      store.save(organization, collection(key, field("name", "short_text")));
      ItemKey bare =
          accept(
                  creates(
                      new CollectionKey(key),
                      ItemCommand.create(Optional.empty(), Elements.flat())))
              .get(0);
      Uni<Saved> change =
          store
              .collections()
              .save(organization, collection(key, field("name", "short_text", "required", true)));
      Saved saved = replicas.processWhile(organization, List.of(bare), change);
      assertThat(item(bare).isPresent())
          .as("the item is there in round %d, and the change came to %s", round, saved)
          .isEqualTo(saved instanceof Saved.InTheWay);
    }
  }
}
