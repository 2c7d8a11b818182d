package dev.creamery.e2e.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
  private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

  private final Path data;
  private final RunningCreamery creamery;
  private final TokensFile tokens;

  PagesIT(@TempDir Path folder) {
    data = folder.resolve("data");
    creamery = RunningCreamery.standalone(data);
    tokens = TokensFile.in(data);
  }

  @BeforeAll
  void defineLinks() {
    // REST Assured lower-cases header names in the language of the JVM, which is Turkish here.
    Locale.setDefault(Locale.ROOT);
    as(tokens.admin())
        .body(
            """
            {"name":"Links","fields":[
              {"key":"page","type":"reference","target":"page"},
              {"key":"landing","type":"reference","target":"page","page_type":"landing"}]}
            """)
        .put("/manage/v1/collections/links")
        .then()
        .statusCode(201);
  }

  @AfterAll
  void leaveNothingRunning() {
    creamery.close();
    DataFolderProcesses.killAll(data);
  }

  @Test
  void showsAnItemWithThePageThatItRefersTo() {
    writePage("hello", "landing", "published");
    String item = createLink("\"page\":\"hello\",\"landing\":\"hello\"");
    read(item + "?levels=1")
        .body("data.page", equalTo("/v2/pages/*/hello/"))
        .body("data.landing", equalTo("/v2/pages/landing/hello/"));
    read(item + "?levels=2")
        .body("data.page.slug", equalTo("hello"))
        .body("data.page.fields.hero", equalTo("Hi"))
        .body("data.landing.name", equalTo("Title of hello"));
    write("DELETE", "/v2/pages/*/hello/", "").statusCode(204).body(equalTo(""));
    read(item + "?levels=2").body("data.page", nullValue());
    read("/v2/pages/*/hello/").statusCode(404);
    // The item has lost the reference for good: the page does not come back with its slug.
    await().untilAsserted(() -> read(item + "?levels=1").header("ETag", startsWith("\"2-")));
    writePage("hello", "landing", "published");
    read(item + "?levels=1").body("data.page", nullValue()).body("data.landing", nullValue());
  }

  @Test
  void rejectsAReferenceToAMissingPageOrToOneOfAnotherType() {
    writePage("post", "blog", "published");
    for (String field : new String[] {"\"page\":\"missing\"", "\"landing\":\"post\""}) {
      link(field)
          .body("status", equalTo("rejected"))
          .body("commands[0].errors[0].code", equalTo("reference_not_found"));
    }
  }

  @Test
  void answersAPageAsEverAndShowsItAtOnce() {
    writePage("team", "people", "draft");
    read("/v2/pages/people/team/").statusCode(404);
    read("/v2/pages/people/team/?preview=1").statusCode(200).body("data.published", nullValue());
    write("PATCH", "/v2/pages/*/team/", "{\"status\":\"published\",\"fields\":{\"n\":1.50}}")
        .statusCode(202)
        .header("Location", nullValue())
        .body(equalTo("{\"status\":\"pending\"}"));
    read("/v2/pages/people/team")
        .statusCode(200)
        .body("data.published", matchesPattern(TIME))
        .body("data.updated", matchesPattern(TIME))
        .body("data.page_type", equalTo("people"))
        .body("data.fields.hero", equalTo("Hi"))
        .body("data.fields.n", equalTo(1.50f));
    read("/v2/pages/people/?fields.hero=Hi")
        .body("meta.count", equalTo(1))
        .body("data.slug", contains("team"));
    read("/v2/pages/search/?query=TITLE%20team").body("data.slug", contains("team"));
  }

  @Test
  void refusesASlugThatExists() {
    writePage("once", "people", "draft");
    write("POST", "/v2/pages/", "{\"title\":\"Again\",\"slug\":\"once\"}")
        .statusCode(400)
        .body("$", hasKey("slug"))
        .body("$", not(hasKey("detail")));
  }

  @Test
  void keepsAWholePageAsCode() {
    String body = "{\"title\":\"Code\",\"status\":\"published\",\"fields\":{\"b\":1,\"a\":2}}";
    as(tokens.admin()).body(body).put("/manage/v1/pages/code").then().statusCode(201);
    as(tokens.admin()).body(body).put("/manage/v1/pages/code").then().statusCode(200);
    as(tokens.admin())
        .get("/manage/v1/pages/code")
        .then()
        .body("title", equalTo("Code"))
        .body("fields", equalTo(Map.of("b", 1, "a", 2)));
    as(tokens.admin()).delete("/manage/v1/pages/code").then().statusCode(204);
    as(tokens.admin()).get("/manage/v1/pages/code").then().statusCode(404);
  }

  private void writePage(String slug, String type, String status) {
    write(
            "POST",
            "/v2/pages/",
            """
            {"title":"Title of %1$s","slug":"%1$s","page-type":"%2$s","status":"%3$s",
             "fields":{"hero":"Hi"}}
            """
                .formatted(slug, type, status))
        .statusCode(202)
        .body(equalTo("{\"status\":\"pending\"}"));
  }

  /** Creates an item of these fields; where it is read. */
  private String createLink(String fields) {
    int id =
        link(fields).body("status", equalTo("succeeded")).extract().path("commands[0].item_id");
    return "/v2/content/links/" + id + "/";
  }

  /** The operation of a create, when it has finished. */
  private ValidatableResponse link(String fields) {
    return as(tokens.write())
        .header("Prefer", "wait=20")
        .body("{\"key\":\"links\",\"status\":\"published\",\"fields\":[{" + fields + "}]}")
        .post("/v2/content/")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse write(String method, String path, String body) {
    return as(tokens.write()).body(body).request(method, path).then();
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
