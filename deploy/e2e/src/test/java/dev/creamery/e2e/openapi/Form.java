package dev.creamery.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A form with a file, as browsers send it. */
final class Form {
  static final String TYPE = "multipart/form-data; boundary=creamery-form";
  static final String END = "--creamery-form--\r\n";

  private static final String PART = "--creamery-form\r\nContent-Disposition: form-data; ";

  private Form() {}

  /** The form of an example, whose member {@code file} is the content of a file. */
  static String of(JsonNode example) {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<String, JsonNode> member : example.properties()) {
      String value = member.getValue().asText();
      form.append(
          member.getKey().equals("file") ? file("file.txt", value) : text(member.getKey(), value));
    }
    return form.append(END).toString();
  }

  static String file(String name, String content) {
    return PART + "name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n";
  }

  static String text(String name, String value) {
    return PART + "name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }
}
