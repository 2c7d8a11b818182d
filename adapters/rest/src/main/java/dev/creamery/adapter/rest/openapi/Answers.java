package dev.creamery.adapter.rest.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answers, and what they have in common. */
public final class Answers {
  static final String JSON = "application/json";
  static final String FORM = "multipart/form-data";
  static final String FILE = "*/*";
  static final String LINES = "application/x-ndjson";
  static final String PROBLEM = "application/problem+json";
  static final String DETAIL = "Detail";
  static final String FIELD_ERRORS = "FieldErrors";

  private Answers() {}

  static APIResponse bare(String says) {
    return addHeader(OASFactory.createAPIResponse().description(says), "X-Request-Id");
  }

  static APIResponse json(String says, Schema shape) {
    return bare(says).content(OASFactory.createContent().addMediaType(JSON, media(shape)));
  }

  /** A file of any type. */
  static APIResponse file(String says) {
    Schema bytes = Shapes.text("The bytes of the file.").format("binary");
    return bare(says).content(OASFactory.createContent().addMediaType(FILE, media(bytes)));
  }

  /** Lines of JSON. */
  static APIResponse lines(String says) {
    Schema lines = Shapes.text("An object on each line.");
    return bare(says).content(OASFactory.createContent().addMediaType(LINES, media(lines)));
  }

  /** A refusal: in its old notation and as RFC 9457 has it. */
  static APIResponse refusal(String says, Schema shape) {
    Content content =
        OASFactory.createContent()
            .addMediaType(JSON, media(shape))
            .addMediaType(PROBLEM, media(Shapes.ref("Problem")));
    return bare(says).content(content);
  }

  static APIResponse addHeader(APIResponse response, String name) {
    return response.addHeader(name, OASFactory.createHeader().ref(name));
  }

  private static MediaType media(Schema shape) {
    return OASFactory.createMediaType().schema(shape);
  }

  /** The headers that answers refer to, by name. */
  public static Map<String, Header> headers() {
    Map<String, Header> headers = new LinkedHashMap<>();
    headers.put("ETag", header("The strong validator of these bytes, for `If-None-Match`.", true));
    headers.put("Content-Range", header("Which bytes these are, and of how many.", true));
    headers.put("Location", header("Where to go on: the operation, or the right path.", true));
    headers.put("Preference-Applied", header("Which preferences were honoured.", false));
    headers.put("RateLimit", header("How many requests are left, and until when.", true));
    headers.put("RateLimit-Policy", header("How many requests a token has, in how long.", true));
    headers.put("Retry-After", header("After how many seconds to ask again.", true));
    headers.put("WWW-Authenticate", header("`Token`.", true));
    headers.put("X-Request-Id", header("The name of this request; a client's own is kept.", true));
    return headers;
  }

  private static Header header(String says, boolean always) {
    return OASFactory.createHeader().description(says).required(always).schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  /** The shapes of refusals, by name. */
  public static Map<String, Schema> shapes() {
    Map<String, Schema> shapes = new LinkedHashMap<>();
    shapes.put(
        DETAIL,
        Shapes.object(
            "Why the request as a whole is refused.",
            Shapes.member("detail", Shapes.text("What was wrong and what would be right."))));
    shapes.put(
        FIELD_ERRORS,
        Shapes.map(
            "What is wrong by member of the body: `name`, `fields[1].es.name`.",
            Shapes.list("What is wrong with it.", Shapes.text("A sentence."))));
    shapes.put("Problem", problem());
    return shapes;
  }

  private static Schema problem() {
    Schema error =
        Shapes.object(
            "One thing that is wrong.",
            Shapes.member("pointer", Shapes.text("Where, as a JSON Pointer into the body.")),
            Shapes.member("code", Shapes.text("What, for programs.")),
            Shapes.member("detail", Shapes.text("What, for people.")));
    return Shapes.object(
        "A refusal as RFC 9457 has it, for who accepts `application/problem+json`.",
        Shapes.member("type", Shapes.text("`about:blank`: the status says it all.")),
        Shapes.member("title", Shapes.text("The status in words.")),
        Shapes.member("status", Shapes.count("The HTTP status.", 300, 599)),
        Shapes.member("detail", Shapes.text("What was wrong and what would be right.")),
        Shapes.optional("errors", Shapes.list("What is wrong by member of the body.", error)));
  }
}
