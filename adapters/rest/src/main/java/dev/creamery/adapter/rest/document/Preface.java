package dev.creamery.adapter.rest.document;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What holds for the document as a whole: what it is of, and who may ask. */
final class Preface {
  private static final String SAYS =
      """
      Two surfaces: the content API under `/v2`, which writes and reads content as its clients always did, and the \
      management API under `/manage/v1`, where schemas, tokens and locales are kept.

      A write of items is answered as soon as it is durable; what became of it is told by the operation that its \
      `Location` names. Every `GET` answers a `HEAD` too, and every path an `OPTIONS`. Reads are served with and without \
      the slash at the end of the path, writes of content need it. Every answer carries `X-Request-Id`. Repeated and \
      unknown query parameters do no harm. Where the operator has set a quota for tokens, every answer to one tells by \
      `RateLimit` and `RateLimit-Policy` what is left of it.

      To try it here, choose *Authorize* and give `Token`, a space, and your token.\
      """;

  private static final String VERSION = "/META-INF/openapi/version";

  private Preface() {}

  static void write(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Creamery")
            .description(SAYS)
            .version(version())
            .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
    document.setServers(List.of(OASFactory.createServer().url("/").description("This server.")));
    document.setTags(
        Arrays.stream(Chapter.values())
            .map(tag -> OASFactory.createTag().name(tag.title()).description(tag.says()))
            .toList());
  }

  /** The version of this build. */
  private static String version() {
    try (InputStream file = Preface.class.getResourceAsStream(VERSION)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + VERSION);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + VERSION, e);
    }
  }

  static Map<String, SecurityScheme> tokens() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    schemes.put(
        RouteDoc.TOKEN,
        scheme("`Token`, a space, and the token: `Token creamery_…`.")
            .in(SecurityScheme.In.HEADER)
            .name("Authorization"));
    schemes.put(
        RouteDoc.QUERY_TOKEN,
        scheme("The token alone, where something is read.")
            .in(SecurityScheme.In.QUERY)
            .name("auth_token"));
    return schemes;
  }

  private static SecurityScheme scheme(String says) {
    return OASFactory.createSecurityScheme().type(SecurityScheme.Type.APIKEY).description(says);
  }
}
