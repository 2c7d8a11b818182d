package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Violations as JSON text: {@code [{"code":"required","path":["es","name"],"message":"…"}]}, the
 * path empty for the whole.
 */
public final class ViolationsJson {
  private static final Map<String, ErrorCode> CODES =
      Arrays.stream(ErrorCode.values())
          .collect(Collectors.toMap(ErrorCode::code, Function.identity()));

  private ViolationsJson() {}

  public static String write(List<Violation> violations) {
    return JsonWriter.write(
        out -> {
          out.beginArray();
          violations.forEach(violation -> write(violation, out));
          out.endArray();
        });
  }

  private static void write(Violation violation, JsonWriter out) {
    out.beginObject();
    out.member("code", violation.code().code());
    out.name("path");
    out.beginArray();
    violation.path().members().forEach(out::text);
    out.endArray();
    out.member("message", violation.message());
    out.endObject();
  }

  /** Reads what {@link #write(List)} wrote. */
  public static List<Violation> read(String json) {
    return JsonReader.read(
        json,
        in -> {
          List<Violation> violations = new ArrayList<>();
          while (in.nextToken() != JsonToken.END_ARRAY) {
            violations.add(violation(in));
          }
          return violations;
        });
  }

  private static Violation violation(JsonParser in) throws IOException {
    // A code of a newer replica, while an installation is being upgraded.
    ErrorCode code = ErrorCode.PROCESSING_FAILED;
    Path path = Path.ROOT;
    String message = "";
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "code" -> code = CODES.getOrDefault(in.getText(), code);
        case "path" -> path = path(in);
        case "message" -> message = in.getText();
        default -> in.skipChildren();
      }
    }
    return new Violation(code, path, message);
  }

  private static Path path(JsonParser in) throws IOException {
    List<String> members = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      members.add(in.getText());
    }
    return new Path(members);
  }
}
