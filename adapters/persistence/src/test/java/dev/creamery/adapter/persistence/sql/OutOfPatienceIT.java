package dev.creamery.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.OutOfPatience;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

/** What the database says of a statement that took too long is understood. */
@QuarkusTest
class OutOfPatienceIT extends PostgresFixture {
  private Uni<Void> slow() {
    return store
        .pool()
        .withTransaction(
            connection ->
                connection
                    .query("SET LOCAL statement_timeout = 50")
                    .execute()
                    .chain(() -> connection.query("SELECT pg_sleep(30)").execute()))
        .replaceWithVoid()
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Test
  void aStatementThatIsStoppedIsOutOfPatience() {
    assertThatThrownBy(() -> run(this::slow)).isInstanceOf(OutOfPatience.class);
  }
}
