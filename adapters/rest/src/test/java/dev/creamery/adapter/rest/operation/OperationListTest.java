package dev.creamery.adapter.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeOperations;
import dev.creamery.adapter.rest.fake.OperationSamples;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.domain.collection.CollectionKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OperationListTest {
  @Inject FakeOperations operations;

  @BeforeEach
  void forget() {
    operations.reset();
  }

  private static Answer list(String query) {
    return Call.as("writer").get("/v2/operations/" + query);
  }

  @Test
  void listsTheLatestTwenty() {
    assertThat(list("").body()).isEqualTo("{\"data\":[]}");
    assertThat(operations.filter())
        .contains(
            new OperationFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 20));
    operations.know(OperationSamples.applied());
    assertThat(list("").at("/data/0/status")).isEqualTo("succeeded");
  }

  @Test
  void listsWhatMatches() {
    list("?status=rejected&collection=t&item=7&since=2026-01-31T12:00:00Z&limit=100");
    assertThat(operations.filter())
        .contains(
            new OperationFilter(
                Optional.of(OperationStatus.REJECTED),
                Optional.of(new CollectionKey("t")),
                Optional.of(7L),
                Optional.of(Instant.parse("2026-01-31T12:00:00Z")),
                100));
  }

  @ParameterizedTest
  @CsvSource({
    "status=x,one of pending", "collection=%20,the key of a collection",
    "item=99999999999999999999,a whole number", "since=yesterday,2026-01-31T12:00:00Z",
    "limit=0,from 1 to 100", "limit=101,from 1 to 100"
  })
  void refusesWhatCannotBeMatched(String query, String detail) {
    Answer answer = list("?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail")).startsWith("The query parameter ").contains(detail);
  }
}
