package dev.creamery.adapter.rest.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What a read answers, in the form that the client takes: nothing new, compressed, or as it is. */
public final class Representation {
  /** Below this a packet is sent either way. */
  private static final int WORTH_COMPRESSING = 1_024;

  static final String GZIP = "gzip";

  private final byte[] json;
  private final String tag;

  /**
   * Some JSON.
   *
   * @param json belongs to the representation from here on
   * @param tag the strong validator of the bytes, in quotes
   */
  public Representation(byte[] json, String tag) {
    this.json = json;
    this.tag = tag;
  }

  /** The answer to a request with these headers. */
  public Response answer(MultiMap headers) {
    boolean compressed =
        json.length >= WORTH_COMPRESSING && takesGzip(headers.get(HttpHeaders.ACCEPT_ENCODING));
    // Strong validators tell encodings apart.
    String sent = compressed ? tag.substring(0, tag.length() - 1) + "-" + GZIP + "\"" : tag;
    if (IfNoneMatch.names(headers.get(HttpHeaders.IF_NONE_MATCH), tag)) {
      return Response.notModified().header("ETag", sent).build();
    }
    Response.ResponseBuilder answer =
        Response.ok(compressed ? gzip(json) : json, MediaType.APPLICATION_JSON_TYPE)
            .header("ETag", sent);
    return compressed ? answer.header("Content-Encoding", GZIP).build() : answer.build();
  }

  private static boolean takesGzip(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.split(";", 2);
      String name = parts[0].strip();
      boolean refused = parts.length > 1 && parts[1].strip().matches("q\\s*=\\s*0(\\.0*)?");
      if (name.equals(GZIP) || name.equals("*")) {
        return !refused;
      }
    }
    return false;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
