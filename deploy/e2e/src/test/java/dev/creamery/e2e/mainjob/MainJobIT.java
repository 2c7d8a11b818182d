package dev.creamery.e2e.mainjob;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class MainJobIT {
  private final Path data;
  private final RunningCreamery creamery;
  private final TokensFile tokens;

  MainJobIT(@TempDir Path folder) {
    data = folder.resolve("data");
    creamery = RunningCreamery.standalone(data);
    tokens = TokensFile.in(data);
  }

  @BeforeAll
  void defineAuthors() {
    // REST Assured lower-cases header names in the language of the JVM, which is Turkish here.
    Locale.setDefault(Locale.ROOT);
    as(tokens.admin())
        .body(
            """
            {"name":"Authors","fields":[
              {"key":"name","type":"short_text","required":true,"max_length":40},
              {"key":"rank","type":"number"},
              {"key":"mentor","type":"reference","target":"authors"}]}
            """)
        .put("/manage/v1/collections/authors")
        .then()
        .statusCode(201);
  }

  @AfterAll
  void leaveNothingRunning() {
    creamery.close();
    DataFolderProcesses.killAll(data);
  }

  @Test
  void answersAWriteAsEverAndSaysWhereToAsk() {
    as(tokens.write())
        .body("{\"key\":\"authors\",\"fields\":[{\"name\":\"Ada\"}]}")
        .post("/v2/content/")
        .then()
        .statusCode(202)
        .header("Location", matchesPattern("/v2/operations/[0-9a-f-]{36}/"))
        .header("Retry-After", "1")
        .body(equalTo("{\"status\":\"pending\"}"));
  }

  @Test
  void showsWhatWasWrittenAndHidesDraftsAndDeletedItems() {
    int id = createPublished("Grace");
    String item = "/v2/content/authors/" + id + "/";
    read(item).statusCode(200).body("data.name", equalTo("Grace")).body("data.rank", nullValue());

    apply("PATCH", item, "{\"fields\":{\"rank\":1.50}}").body("commands.version", contains(2));
    read(item).body("data.rank", equalTo(1.50f)).body("data.name", equalTo("Grace"));

    apply("PUT", item, "{\"fields\":{\"name\":\"Grace H\"}}");
    read(item).statusCode(404);
    read(item + "?preview=1").statusCode(200).body("data.rank", nullValue());

    apply("DELETE", item, "");
    read(item + "?preview=1").statusCode(404);

    apply("POST", item + "restore/", "");
    read(item + "?preview=1").statusCode(200).body("data.name", equalTo("Grace H"));
  }

  @Test
  void rejectsAReferenceToAMissingItemInTheBackground() {
    accepted(
            "POST",
            "/v2/content/",
            "{\"key\":\"authors\",\"fields\":[{\"name\":\"X\",\"mentor\":999999}]}")
        .body("status", equalTo("rejected"))
        .body("commands[0].errors[0].code", equalTo("reference_not_found"))
        .body("commands[0].errors[0].pointer", equalTo("/mentor"));
  }

  @Test
  void expandsAReferenceToAnItemAcceptedJustBefore() {
    int mentor = createPublished("Mentor");
    int id =
        apply(
                "POST",
                "/v2/content/",
                "{\"key\":\"authors\",\"status\":\"published\",\"fields\":[{\"name\":\"Pupil\",\"mentor\":"
                    + mentor
                    + "}]}")
            .extract()
            .path("commands[0].item_id");
    read("/v2/content/authors/" + id + "/").body("data.mentor.name", equalTo("Mentor"));
    read("/v2/content/authors/" + id + "/?levels=1")
        .body("data.mentor", equalTo("/v2/content/?keys=authors[_id=" + mentor + "]"));
  }

  @Test
  void writesEachElementAsAnItemOrNone() {
    accepted(
            "POST",
            "/v2/content/",
            "{\"key\":\"authors\",\"fields\":[{\"name\":\"One\"},{\"name\":\"Two\"}]}")
        .body("counts.applied", equalTo(2));
    as(tokens.write())
        .body("{\"key\":\"authors\",\"fields\":[{\"name\":\"One\"},{\"rank\":1}]}")
        .post("/v2/content/")
        .then()
        .statusCode(400)
        .body("'fields[1].name'", contains(startsWith("This field is required")));
  }

  private int createPublished(String name) {
    return apply(
            "POST",
            "/v2/content/",
            "{\"key\":\"authors\",\"status\":\"published\",\"fields\":[{\"name\":\""
                + name
                + "\"}]}")
        .extract()
        .path("commands[0].item_id");
  }

  private ValidatableResponse apply(String method, String path, String body) {
    return accepted(method, path, body).body("status", equalTo("succeeded"));
  }

  private ValidatableResponse accepted(String method, String path, String body) {
    return as(tokens.write())
        .header("Prefer", "wait=20")
        .body(body)
        .request(method, path)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse read(String path) {
    return as(tokens.read()).get(path).then();
  }

  private RequestSpecification as(String token) {
    return given()
        .baseUri(creamery.uri("").toString())
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON)
        .header("Authorization", "Token " + token);
  }
}
