package dev.creamery.e2e.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a server answered.
 *
 * @param headers the values of each, by its name in lower case
 */
record Answer(int status, Map<String, List<String>> headers, String body) {
  /** As much of it as helps whoever has to find out why it is not as expected. */
  String report() {
    String fields =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return "HTTP/1.1 %d\n%s\n\n%s".formatted(status, fields, body);
  }
}
