package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyUpkeepIT extends PostgresFixture {
  @Inject KeyUpkeep upkeep;

  private void acceptUnder(String key) {
    accept(
        new NewOperation(
            store.ids().next(),
            organization,
            "editor",
            TEAM,
            Optional.empty(),
            List.of(create("Ann")),
            Optional.of(new RequestKey(key, "00".repeat(32)))));
  }

  @Test
  void forgetsWhatIsPastKeepingAndNothingElse() {
    acceptUnder("old");
    store.ageKeys(Duration.ofHours(25));
    acceptUnder("young");
    run(upkeep::prune);
    assertThat(store.query("SELECT key FROM idempotency_key WHERE org = $1", organization.value()))
        .extracting(row -> row.getString(0))
        .containsExactly("young");
  }
}
