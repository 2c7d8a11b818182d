package dev.creamery.e2e.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a request goes.
 *
 * @param template {@code /v2/content/{key}/}
 * @param parts what stands for the names in it
 * @param query the query parameters
 */
record Address(String template, Map<String, String> parts, Map<String, String> query) {
  /** The same with another value for each part of the path. */
  Address withParts(String value) {
    Map<String, String> others = new LinkedHashMap<>(parts);
    others.replaceAll((name, part) -> value);
    return new Address(template, others, query);
  }

  /** The same with one more query parameter. */
  Address withQuery(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new Address(template, parts, more);
  }

  @Override
  public String toString() {
    String path = template;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      path = path.replace("{" + part.getKey() + "}", encoded(part.getValue()));
    }
    StringBuilder address = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, String> each : query.entrySet()) {
      address
          .append(before)
          .append(encoded(each.getKey()))
          .append('=')
          .append(encoded(each.getValue()));
      before = '&';
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
