package dev.creamery.adapter.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.creamery.adapter.rest.document.ServedDocument.Described;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples have the shape that the document gives them, with no member that it does not name. */
@QuarkusTest
class ExampleShapeTest {
  /** What it answers is all that there is. */
  private static final String EXPORT = "GET /manage/v1/export";

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final ServedDocument document = ServedDocument.fetch();

  @Test
  void everyAnswerHasTheShapeThatIsClaimed() {
    List<String> wrong = new ArrayList<>();
    for (Described each : document.operations()) {
      for (JsonNode response : each.operation().path("responses")) {
        check(each.route(), document.resolved(response).path("content"), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRequestThatIsDoneHasTheShapeThatIsClaimed() {
    List<String> wrong = new ArrayList<>();
    for (Described each : document.operations()) {
      JsonNode done = each.operation().path("requestBody").path("content").deepCopy();
      for (JsonNode media : done) {
        ((ObjectNode) media.path("examples")).retain(doneExamples(each));
      }
      check(each.route(), done, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOperationHasAnExampleThatIsDone() {
    assertThat(document.operations())
        .filteredOn(each -> !each.route().equals(EXPORT))
        .allSatisfy(
            each ->
                assertThat(doneExamples(each).size() + bareAnswers(each))
                    .as(each.route())
                    .isPositive());
  }

  /** The names of examples that are answered 2xx with a body. */
  private static List<String> doneExamples(Described each) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : each.operation().path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        for (JsonNode media : response.getValue().path("content")) {
          media.path("examples").fieldNames().forEachRemaining(names::add);
        }
      }
    }
    return names;
  }

  private static long bareAnswers(Described each) {
    return each.operation().path("responses").has("204")
        ? each.operation().findValues("examples").size()
        : 0;
  }

  private void check(String route, JsonNode content, List<String> wrong) {
    for (JsonNode media : content) {
      for (Map.Entry<String, JsonNode> example : media.path("examples").properties()) {
        SCHEMAS
            .getSchema(strict(media.path("schema")))
            .validate(example.getValue().path("value"))
            .forEach(error -> wrong.add(route + " " + example.getKey() + ": " + error));
      }
    }
  }

  /** The shape with all shapes that it may refer to, none of which takes what it does not name. */
  private ObjectNode strict(JsonNode shape) {
    ObjectNode schema = shape.deepCopy();
    schema.set("components", document.root().path("components").deepCopy());
    close(schema);
    return schema;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(ExampleShapeTest::close);
  }
}
