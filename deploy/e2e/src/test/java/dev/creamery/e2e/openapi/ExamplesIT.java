package dev.creamery.e2e.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.creamery.e2e.openapi.Document.Refusal;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends every example of the document to the application that serves it. The examples tell one
 * story; refusals, which change nothing, are provoked before it.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamplesIT {
  private final Library library;
  private final Document document;

  ExamplesIT(@TempDir Path folder) throws IOException {
    library = new Library(folder.resolve("data"));
    String text = library.send(library.request("/q/openapi?format=json")).body();
    document = new Document(Library.json(text));
  }

  @AfterAll
  void leaveNothingRunning() {
    library.close();
  }

  @Order(1)
  @Test
  void everyRefusalThatOperationsShareCanBeProvoked() {
    assertThat(document.sharedExamples())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Provocation.of(name)).isNotNull());
  }

  @Order(1)
  @Test
  void thePageToTryItIsThereToo() {
    HttpResponse<String> page = library.send(library.request("/q/swagger-ui/"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/q/openapi");
  }

  @Order(2)
  @TestFactory
  Stream<DynamicTest> operationsRefuseAsTheDocumentSays() {
    return each(
        example -> {
          for (Refusal refusal : document.refusals(example)) {
            HttpRequest.Builder request = Provocation.of(refusal.name()).request(example, library);
            request.setHeader("Accept", refusal.accept());
            assertAnswer(request, refusal.status(), refusal.answer());
          }
        },
        // What was fine is refused for the one thing that is provoked.
        example -> example.status() < 400);
  }

  @Order(3)
  @TestFactory
  Stream<DynamicTest> readsTakeTheTokenInTheQuery() {
    return each(
        example ->
            assertThat(library.send(library.byQuery(example)).statusCode())
                .isEqualTo(example.status()),
        example -> example.queryToken());
  }

  @Order(4)
  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsTheDocumentSays() {
    return each(
        example -> {
          HttpResponse<String> response =
              assertAnswer(library.request(example), example.status(), example.answer());
          assertThat(example.promised())
              .allSatisfy(name -> assertThat(response.headers().firstValue(name)).isPresent());
        },
        example -> true);
  }

  private Stream<DynamicTest> each(Consumer<Example> claim, Predicate<Example> of) {
    return document.examples().stream()
        .filter(of)
        .map(example -> dynamicTest(example.name(), () -> claim.accept(example)));
  }

  private HttpResponse<String> assertAnswer(
      HttpRequest.Builder request, int status, JsonNode answer) {
    HttpResponse<String> response = library.send(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (answer.isTextual()) {
      assertThat(response.body()).isEqualTo(answer.asText());
    } else if (answer.isMissingNode()) {
      assertThat(response.body()).isEmpty();
    } else {
      assertThat(Unlike.alike(Library.json(response.body()))).isEqualTo(Unlike.alike(answer));
    }
    return response;
  }
}
