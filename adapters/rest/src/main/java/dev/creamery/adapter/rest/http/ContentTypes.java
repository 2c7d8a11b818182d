package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells which bodies are JSON in UTF-8 by their Content-Type. */
final class ContentTypes {
  private static final String JSON = "application/json";

  private ContentTypes() {}

  /** Whether a body of that type is read; one without a type is, because clients leave it out. */
  static boolean isJson(@Nullable String type) {
    if (type == null || type.equals(JSON)) {
      return true;
    }
    String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(JSON)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(String charset) {
    return charset.equals("utf-8") || charset.equals("\"utf-8\"") || charset.equals("utf8");
  }

  static Problem unsupported(@Nullable String type) {
    return Problem.of(
        415,
        "Unsupported media type \""
            + Problem.echo(String.valueOf(type))
            + "\" in request. Send application/json in UTF-8.");
  }
}
