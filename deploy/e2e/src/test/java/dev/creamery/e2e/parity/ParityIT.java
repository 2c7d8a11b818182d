package dev.creamery.e2e.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.grpc.GrpcConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a client does, it makes no difference by which door it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityIT {
  private static final String OPERATOR = "operator-token-of-both-doors";
  private static final Path SCENARIOS = Path.of("src/test/resources/parity/scenarios.ndjson");
  private static final Path SCHEMA = Path.of("src/test/resources/parity/people.json");

  private final RunningCreamery creamery;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final GrpcConnection connection;
  private final Door rest;
  private final Door grpc;

  ParityIT(@TempDir Path temporary) {
    creamery =
        RunningCreamery.start(
                RunningCreamery.freePort(),
                Map.of("CREAMERY_OPERATOR_TOKEN", OPERATOR),
                "--data",
                temporary.resolve("data").toString())
            .awaitReady();
    connection = GrpcConnection.to(creamery.port());
    rest = new RestDoor(http, creamery.uri("/"), organization("By REST"));
    grpc = new GrpcDoor(connection, organization("By gRPC"));
  }

  @AfterAll
  void stop() {
    connection.close();
    creamery.close();
  }

  private Tokens organization(String name) {
    String admin =
        manage("POST", "organizations", OPERATOR, Json.object().put("name", name))
            .at("/admin_token/token")
            .asText();
    manage(
        "PATCH",
        "organization",
        admin,
        Json.read("{\"locales\":[\"en\",\"es\"],\"default_locale\":\"en\"}"));
    manage("PUT", "collections/" + Door.COLLECTION, admin, Json.read(text(SCHEMA)));
    return new Tokens(token(admin, "read"), token(admin, "write"), admin);
  }

  private String token(String admin, String scope) {
    return manage("POST", "tokens", admin, Json.object().put("name", scope).put("scope", scope))
        .path("token")
        .asText();
  }

  private JsonNode manage(String method, String path, String token, JsonNode body) {
    URI uri = creamery.uri("/manage/v1/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Token " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return Json.read(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Scenario> scenarios() {
    return text(SCENARIOS)
        .lines()
        .filter(line -> !line.isBlank())
        .map(Json::read)
        .map(Scenario::of)
        .toList();
  }

  @Test
  void thereAreEnoughScenarios() {
    assertThat(scenarios())
        .extracting(Scenario::claim)
        .hasSizeGreaterThanOrEqualTo(60)
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> bothDoorsDoTheSame() {
    return scenarios().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.claim(),
                    () -> assertThat(play(grpc, scenario)).isEqualTo(play(rest, scenario))));
  }

  /** Plays a scenario, and checks its own expectation where it has one. */
  private static Outcome play(Door door, Scenario scenario) {
    long item = scenario.hasItem() ? door.create(scenario.given()) : 0;
    for (String before : scenario.before()) {
      door.call(Scenario.prepare(before, Json.object()), item);
    }
    Scenario about = scenario.about(item);
    Outcome outcome = door.call(about, item);
    assertThat(outcome.code()).as(scenario.claim() + ": " + outcome).isEqualTo(scenario.answered());
    return scenario.loosely() ? outcome.loosely() : outcome;
  }
}
