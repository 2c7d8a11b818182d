package dev.creamery.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EndpointReader.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointReaderTest {
  private static InputValue text(String text) {
    return new InputValue.Text(text);
  }

  private static InputValue texts(String... texts) {
    List<InputValue> values = new ArrayList<>();
    for (String text : texts) {
      values.add(text(text));
    }
    return new InputValue.Many(values);
  }

  private static InputValue.Members body(Object... members) {
    Map<String, InputValue> values = new LinkedHashMap<>();
    values.put("url", text("https://example.com/"));
    for (int i = 0; i < members.length; i += 2) {
      values.put((String) members[i], (InputValue) members[i + 1]);
    }
    return new InputValue.Members(values);
  }

  private static EndpointSettings good(InputValue.Members body) {
    return ((Reading.Good) EndpointReader.read(body)).settings();
  }

  private static List<String> wrong(InputValue.Members body) {
    return EndpointReader.read(body) instanceof Reading.Bad bad
        ? bad.violations().stream().map(Violation::path).map(Object::toString).toList()
        : List.of();
  }

  @Test
  void anAddressIsEnoughForAllEventsOfAllCollections() {
    EndpointSettings settings = good(body());
    for (EventType type : EventType.values()) {
      assertThat(settings.wants(type, new CollectionKey("books"))).isTrue();
    }
    assertThat(settings.payload()).isEqualTo(Payload.DOCUMENTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collectionitem.*", "collectionitem.all"})
  void bothWildcardsAreForAllEvents(String wildcard) {
    EndpointSettings settings = good(body("events", texts(wildcard)));
    assertThat(EventType.values()).allMatch(type -> settings.events().matches(type));
    assertThat(settings.events().names()).containsExactly(wildcard);
  }

  @Test
  void hearsOfWhatItNamedAndOfNothingElse() {
    EndpointSettings settings =
        good(
            body(
                "events", texts("collectionitem.published", "collectionitem.delete"),
                "collections", texts("books")));
    assertThat(settings.wants(EventType.DELETE, new CollectionKey("books"))).isTrue();
    assertThat(settings.wants(EventType.DRAFT, new CollectionKey("books"))).isFalse();
    assertThat(settings.wants(EventType.DELETE, new CollectionKey("authors"))).isFalse();
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    assertThat(
            wrong(
                body(
                    "url", text("x".repeat(3000)),
                    "events", texts("page.published"),
                    "collections", texts("no key"),
                    "payload", text("half"),
                    "headers", texts("X"),
                    "enabled", text("yes"),
                    "color", text("red"))))
        .containsExactlyInAnyOrder(
            "url", "events", "collections", "payload", "headers", "enabled", "color");
    assertThat(wrong(new InputValue.Members(Map.of()))).containsExactly("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host", "content-length", "webhook-id", "Webhook-Signature", "Transfer-Encoding",
        "Proxy-Authorization", "User-Agent", "with space", "with\nline", ""
      })
  void someHeadersAreNotForOthersToSet(String name) {
    InputValue headers = new InputValue.Members(Map.of(name, text("x")));
    assertThat(wrong(body("headers", headers))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "x\r\nEvil: 1", "ü", "x\u0000"})
  void valuesOfHeadersArePlain(String value) {
    InputValue headers = new InputValue.Members(Map.of("X-Secret", text(value)));
    assertThat(wrong(body("headers", headers))).hasSize(1);
  }

  @Test
  void whatAChangeDoesNotNameStays() {
    EndpointSettings before = good(body("payload", text("full")));
    InputValue.Members change =
        new InputValue.Members(Map.of("enabled", new InputValue.Bool(false)));
    assertThat(EndpointReader.read(change, before))
        .isEqualTo(new Reading.Good(before, Optional.of(false)));
  }
}
