package dev.creamery.adapter.messaging;

import dev.creamery.application.event.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The routing key of an event: {@code <organization>.<collection>.<event>}. */
final class RoutingKey {
  private static final String LITERALLY = "-_~";

  private RoutingKey() {}

  static String of(RecordedEvent event) {
    return String.join(
        ".",
        word(Long.toString(event.item().organization().value())),
        word(event.collection().value()),
        word(event.type()));
  }

  /** One word of a key, in which dots and wildcards are percent-encoded, as all but plain text. */
  static String word(String text) {
    return text.codePoints()
        .mapToObj(each -> isPlain(each) ? Character.toString(each) : encode(each))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(int character) {
    return (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z')
        || LITERALLY.indexOf(character) >= 0;
  }

  private static String encode(int character) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(hex(each >> 4)).append(hex(each));
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xF);
  }
}
