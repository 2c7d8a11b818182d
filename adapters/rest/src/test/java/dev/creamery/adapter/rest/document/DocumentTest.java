package dev.creamery.adapter.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.document.ServedDocument.Described;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DocumentTest {
  private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

  private final ServedDocument document = ServedDocument.fetch();

  @Test
  void isSoundOpenApi31() {
    assertThat(document.root().path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(new OpenAPIV3Parser().readContents(ServedDocument.text()).getMessages()).isEmpty();
  }

  @Test
  void saysWhatItIs() {
    JsonNode info = document.root().path("info");
    assertThat(info.path("title").asText()).isEqualTo("Creamery");
    assertThat(info.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(info.at("/license/identifier").asText()).isEqualTo("Apache-2.0");
    assertThat(document.root().at("/servers/0/url").asText()).isEqualTo("/");
  }

  @Test
  void describesEveryRouteThereIsAndNoOther() throws IOException {
    assertThat(document.routes()).containsExactlyInAnyOrderElementsOf(ServedRoutes.all());
  }

  @Test
  void leavesNoDocumentationBehind() {
    assertThat(ApiDocument.documented())
        .extracting(route -> route.method() + " " + route.path())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(document.routes());
  }

  @Test
  void saysOfEachOperationWhatItDoesAndWhatIsAnswered() {
    assertThat(document.operations())
        .allSatisfy(
            each -> {
              JsonNode operation = each.operation();
              assertThat(operation.path("summary").asText()).isNotBlank();
              assertThat(operation.path("operationId").asText()).isNotBlank();
              assertThat(operation.path("tags")).hasSize(1);
              assertThat(statuses(operation)).contains("431", "503").anyMatch(DocumentTest::good);
            });
  }

  @Test
  void saysThatFilesAreForEverybodyAndAllElseTakesAToken() {
    assertThat(document.operations())
        .allSatisfy(
            each -> {
              boolean open = each.path().startsWith("/media/");
              JsonNode security = each.operation().path("security");
              assertThat(security.findPath("token")).hasSize(open ? 0 : 1);
              assertThat(statuses(each.operation()).contains("401")).isNotEqualTo(open);
            });
  }

  @Test
  void namesEachOperationDifferently() {
    assertThat(document.operations())
        .extracting(each -> each.operation().path("operationId").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void describesThePartsOfEachPath() {
    assertThat(document.operations())
        .allSatisfy(
            each ->
                assertThat(pathParameters(each.operation()))
                    .containsExactlyInAnyOrderElementsOf(
                        NAMED
                            .matcher(each.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList()));
  }

  @Test
  void agreesWithWhatEachPathSaysThatItTakes() {
    TreeMap<String, TreeSet<String>> methods = new TreeMap<>();
    for (Described each : document.operations()) {
      String method = each.route().substring(0, each.route().indexOf(' '));
      TreeSet<String> ofPath = methods.computeIfAbsent(each.path(), path -> new TreeSet<>());
      ofPath.addAll(method.equals("GET") ? List.of("GET", "HEAD") : List.of(method));
      ofPath.add("OPTIONS");
    }
    methods.forEach(
        (path, taken) -> {
          String asked = NAMED.matcher(path).replaceAll("x");
          String allowed = String.valueOf(Call.anonymous().send("OPTIONS", asked).header("Allow"));
          assertThat(new TreeSet<>(List.of(allowed.split(", ", -1)))).as(path).isEqualTo(taken);
        });
  }

  @ParameterizedTest
  @CsvSource({"/q/openapi,application/yaml", "/q/openapi?format=json,application/json"})
  void isThereForEverybodyInBothNotations(String path, String type) {
    Answer answer = Call.anonymous().get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    assertThat(answer.header("X-Request-Id")).isNotBlank();
  }

  private static boolean good(String status) {
    return status.startsWith("2");
  }

  private static List<String> statuses(JsonNode operation) {
    List<String> statuses = new ArrayList<>();
    operation.path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  private static List<String> pathParameters(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }
}
