package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.json.JsonWriter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Answers in JSON. */
public final class Answers {
  private Answers() {}

  public static Response ok(JsonWriter.Content content) {
    return json(200, JsonWriter.write(content));
  }

  public static Response json(int status, byte[] json) {
    return builder(status, json).build();
  }

  /** An answer that is given headers besides. */
  public static Response.ResponseBuilder builder(int status, byte[] json) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
  }

  /** A text of JSON that never changes, as it goes over the wire. */
  public static byte[] constant(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
