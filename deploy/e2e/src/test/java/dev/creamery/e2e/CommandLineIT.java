package dev.creamery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a Creamery that gives each token a quota of requests. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandLineIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATOR = "operator-of-the-command-line";
  private static final int QUOTA = 100;
  private static final String PEOPLE =
      """
      {"name":"People","require_if_match":true,"fields":[
        {"key":"name","type":"short_text","required":true},
        {"key":"weight","type":"number"},
        {"key":"friend","type":"reference","target":"people","required":%s},
        {"key":"home","type":"reference","target":"page"}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final RunningCreamery creamery;

  CommandLineIT(@TempDir Path folder) {
    this.folder = folder;
    this.creamery =
        RunningCreamery.start(
                RunningCreamery.freePort(),
                Map.of(
                    "CREAMERY_OPERATOR_TOKEN",
                    OPERATOR,
                    "CREAMERY_RATE_LIMIT_REQUESTS",
                    Integer.toString(QUOTA),
                    "CREAMERY_RATE_LIMIT_WINDOW",
                    "1h"),
                "--data",
                folder.resolve("data").toString())
            .awaitReady();
  }

  @AfterAll
  void leaveNothingRunning() {
    creamery.close();
    DataFolderProcesses.killAll(folder.resolve("data"));
  }

  private HttpResponse<String> send(String token, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(creamery.uri(path))
            .header("Authorization", "Token " + token)
            .header("Prefer", "wait=20")
            .method(method, BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode done(String token, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(token, method, path, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
    return JSON.readTree(response.body());
  }

  /** The admin token of a new organization. */
  private String newOrganization(String locales) throws IOException, InterruptedException {
    String body = "{\"name\":\"New\",\"locales\":" + locales + "}";
    return done(OPERATOR, "POST", "/manage/v1/organizations", body)
        .at("/admin_token/token")
        .asText();
  }

  private int run(String token, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", creamery.uri("").toString()));
    try (RunningCreamery command =
        RunningCreamery.launch(0, Map.of("CREAMERY_ADMIN_TOKEN", token), all)) {
      return command.awaitExit();
    }
  }

  /** People who are friends of each other, as they have to be, in two languages and two states. */
  private void fill(String admin) throws IOException, InterruptedException {
    done(admin, "PUT", "/manage/v1/collections/people", PEOPLE.formatted("false"));
    done(
        admin,
        "PUT",
        "/manage/v1/pages/home",
        "{\"title\":\"Home\",\"status\":\"published\",\"fields\":{\"hero\":\"Hi\"}}");
    long ann =
        create(
            admin,
            "published",
            "{\"en\":{\"name\":\"Ann\",\"weight\":1.50,\"home\":\"home\"},\"es\":{\"name\":\"Ana\"}}");
    long bob = create(admin, "draft", "{\"en\":{\"name\":\"Bob\",\"friend\":" + ann + "}}");
    JsonNode patched =
        JSON.readTree(
            http.send(
                    HttpRequest.newBuilder(creamery.uri("/v2/content/people/" + ann + "/"))
                        .header("Authorization", "Token " + admin)
                        .header("If-Match", "*")
                        .header("Prefer", "wait=20")
                        .method(
                            "PATCH",
                            BodyPublishers.ofString(
                                "{\"fields\":{\"en\":{\"friend\":%d},\"es\":{\"friend\":%d}}}"
                                    .formatted(bob, ann)))
                        .build(),
                    BodyHandlers.ofString())
                .body());
    assertThat(patched.path("status").asText()).as("%s", patched).isEqualTo("succeeded");
    done(admin, "PUT", "/manage/v1/collections/people", PEOPLE.formatted("true"));
  }

  private long create(String admin, String status, String fields)
      throws IOException, InterruptedException {
    String body =
        "{\"key\":\"people\",\"status\":\"%s\",\"fields\":[%s]}".formatted(status, fields);
    return done(admin, "POST", "/v2/content/", body).at("/commands/0/item_id").asLong();
  }

  @Test
  void whatIsExportedAndImportedIsExportedTheSame() throws IOException, InterruptedException {
    String ours = newOrganization("[\"en\",\"es\"]");
    fill(ours);
    Path first = folder.resolve("first.ndjson");
    assertThat(run(ours, "export", first.toString())).isZero();
    assertThat(Files.readAllLines(first)).hasSize(6).last().asString().contains("\"items\":2");

    String theirs = newOrganization("[]");
    assertThat(run(theirs, "import", first.toString())).isZero();
    Path second = folder.resolve("second.ndjson");
    assertThat(run(theirs, "export", second.toString())).isZero();
    assertThat(second).hasSameTextualContentAs(first);

    assertThat(run(theirs, "import", first.toString())).isEqualTo(4);
  }

  @Test
  void aTokenThatAsksTooOftenIsToldSoAndNoOtherIs() throws IOException, InterruptedException {
    TokensFile tokens = TokensFile.in(folder.resolve("data"));
    HttpResponse<String> response = send(tokens.read(), "GET", "/v2/content/", "");
    assertThat(response.headers().firstValue("RateLimit-Policy"))
        .contains("\"token\";q=" + QUOTA + ";w=3600");
    for (int i = 0; i < 2 * QUOTA && response.statusCode() == 200; i++) {
      response = send(tokens.read(), "GET", "/v2/content/", "");
    }
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(send(tokens.write(), "GET", "/v2/content/", "").statusCode()).isEqualTo(200);
  }

  @Test
  void saysThatNobodyIsThere() {
    try (RunningCreamery command =
        RunningCreamery.launch(
            0,
            Map.of("CREAMERY_URL", "http://localhost:" + RunningCreamery.freePort()),
            List.of("export", "--token", "x"))) {
      assertThat(command.awaitExit()).isEqualTo(3);
      assertThat(command.output()).startsWith("creamery: http://localhost:");
    }
  }
}
