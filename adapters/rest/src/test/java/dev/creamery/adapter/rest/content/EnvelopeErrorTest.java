package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnvelopeErrorTest extends WriteTest {
  private static final String ONE =
      "{\"fields\":[\"Give an object, or an array of exactly one object.\"]}";
  private static final String MANY =
      "{\"fields\":[\"Give an object, or an array of 1 to 100 objects.\"]}";

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    assertRefused(
        create("{}"),
        "{\"key\":[\"This field is required.\"],\"fields\":[\"This field is required.\"]}");
  }

  @Test
  void refusesAKeyThatIsNoString() {
    assertRefused(
        create("{\"key\":7,\"fields\":[{}]}"),
        "{\"key\":[\"Give the key of a collection, a string.\"]}");
  }

  @Test
  void refusesAnUnknownStatus() {
    assertRefused(
        create("{\"key\":\"t\",\"status\":\"x\",\"fields\":[{}]}"),
        "{\"status\":[\"\\\"x\\\" is not a valid choice.\"]}");
  }

  @Test
  void refusesAStatusThatIsNoString() {
    assertRefused(
        create("{\"key\":\"t\",\"status\":null,\"fields\":[{}]}"),
        "{\"status\":[\"Must be \\\"draft\\\" or \\\"published\\\".\"]}");
  }

  @Test
  void refusesFieldsThatAreNoObjects() {
    assertRefused(create("{\"key\":\"t\",\"fields\":\"x\"}"), MANY);
    assertRefused(create("{\"key\":\"t\",\"fields\":null}"), MANY);
    assertRefused(create("{\"key\":\"t\",\"fields\":[]}"), MANY);
  }

  @Test
  void namesTheElementThatIsNoObject() {
    assertRefused(
        create("{\"key\":\"t\",\"fields\":[{},7]}"), "{\"fields[1]\":[\"Must be an object.\"]}");
  }

  @Test
  void takesAHundredElementsAndNoMore() {
    String hundred = String.join(",", Collections.nCopies(100, "{}"));
    assertRefused(create("{\"key\":\"t\",\"fields\":[" + hundred + ",{}]}"), MANY);
    assertThat(create("{\"key\":\"t\",\"fields\":[" + hundred + "]}").status()).isEqualTo(202);
  }

  @Test
  void wantsTheFieldsOfAReplace() {
    assertRefused(
        writer().json("{\"status\":\"draft\"}").put("/v2/content/t/7/"),
        "{\"fields\":[\"This field is required.\"]}");
  }

  @Test
  void wantsExactlyOneElementForAnItem() {
    assertRefused(writer().json("{\"fields\":[]}").put("/v2/content/t/7/"), ONE);
    assertRefused(writer().json("{\"fields\":[{},{}]}").patch("/v2/content/t/7/"), ONE);
  }
}
