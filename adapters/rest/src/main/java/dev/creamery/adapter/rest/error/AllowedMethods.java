package dev.creamery.adapter.rest.error;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which methods a path takes, for the {@code Allow} header of a 405 and of an OPTIONS. */
public final class AllowedMethods {
  private static final String READ = "GET, HEAD, OPTIONS";
  private static final String READ_ADD = "GET, POST, HEAD, OPTIONS";
  private static final String ADD = "POST, OPTIONS";

  /** By path; a {@code *} stands for any one segment that no other path names. */
  private static final Map<List<String>, String> BY_PATH =
      Map.ofEntries(
          Map.entry(List.of("v2", "content"), READ_ADD),
          Map.entry(List.of("v2", "content", "bulk"), ADD),
          Map.entry(List.of("v2", "content", "*"), READ_ADD),
          Map.entry(List.of("v2", "content", "*", "*"), "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("v2", "content", "*", "*", "restore"), ADD),
          Map.entry(List.of("v2", "pages"), ADD),
          Map.entry(List.of("v2", "pages", "*"), READ),
          Map.entry(List.of("v2", "pages", "*", "*"), "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("v2", "content", "*", "*", "versions"), READ),
          Map.entry(List.of("v2", "content", "*", "*", "versions", "*"), READ),
          Map.entry(List.of("v2", "content", "*", "*", "versions", "*", "restore"), ADD),
          Map.entry(List.of("v2", "operations"), READ),
          Map.entry(List.of("v2", "operations", "*"), READ),
          Map.entry(List.of("v2", "operations", "*", "commands"), READ),
          Map.entry(List.of("v2", "operations", "*", "retry"), ADD),
          Map.entry(List.of("media", "*", "*"), READ),
          Map.entry(List.of("manage", "v1", "media"), READ_ADD),
          Map.entry(List.of("manage", "v1", "media", "*"), "GET, PATCH, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("manage", "v1", "export"), READ),
          Map.entry(List.of("manage", "v1", "import"), ADD),
          Map.entry(List.of("manage", "v1", "organization"), "GET, PATCH, HEAD, OPTIONS"),
          Map.entry(List.of("manage", "v1", "organizations"), ADD),
          Map.entry(List.of("manage", "v1", "tokens"), READ_ADD),
          Map.entry(List.of("manage", "v1", "tokens", "*"), "DELETE, OPTIONS"),
          Map.entry(List.of("manage", "v1", "pages"), READ),
          Map.entry(List.of("manage", "v1", "pages", "*"), "GET, PUT, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("manage", "v1", "collections"), READ),
          Map.entry(List.of("manage", "v1", "collections", "*"), "GET, PUT, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("manage", "v1", "collections", "*", "plan"), ADD),
          Map.entry(List.of("manage", "v1", "webhooks"), READ_ADD),
          Map.entry(List.of("manage", "v1", "webhooks", "*"), "GET, PATCH, DELETE, HEAD, OPTIONS"),
          Map.entry(List.of("manage", "v1", "webhooks", "*", "enable"), ADD),
          Map.entry(List.of("manage", "v1", "webhooks", "*", "rotate-secret"), ADD),
          Map.entry(List.of("manage", "v1", "webhooks", "*", "test"), ADD),
          Map.entry(List.of("manage", "v1", "webhooks", "deliveries"), READ),
          Map.entry(List.of("manage", "v1", "webhooks", "deliveries", "replay"), ADD),
          Map.entry(List.of("manage", "v1", "webhooks", "deliveries", "*"), READ),
          Map.entry(List.of("manage", "v1", "webhooks", "deliveries", "*", "replay"), ADD));

  private AllowedMethods() {}

  /** The value of {@code Allow}; only {@code OPTIONS} for a path that nothing is at. */
  public static String at(String path) {
    List<String> segments = List.of(path.replaceAll("^/+|/+$", "").split("/+"));
    return BY_PATH.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), segments))
        .min(Comparator.comparingInt(entry -> Collections.frequency(entry.getKey(), "*")))
        .map(Map.Entry::getValue)
        .orElse("OPTIONS");
  }

  private static boolean matches(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      if (!template.get(i).equals("*") && !template.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
