package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.json.JsonReader;
import dev.creamery.adapter.rest.json.JsonRefused;
import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Takes in request bodies: JSON objects of bounded size, read on the event loop. */
@Singleton
public class JsonBodies {
  private final BodyLimits limits;

  JsonBodies(RestConfig config) {
    this.limits = new BodyLimits(config.maxBodyBytes(), config.bodyTimeout().toMillis());
  }

  /** The body as an object; fails with what the client is told where there is no such body. */
  public Uni<InputValue.Members> read(RoutingContext http) {
    String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (!ContentTypes.isJson(type)) {
      return Uni.createFrom().failure(ContentTypes.unsupported(type).refused());
    }
    return BodyReception.receive(http, limits).map(JsonBodies::object);
  }

  private static InputValue.Members object(byte[] body) {
    try {
      if (JsonReader.read(body) instanceof InputValue.Members members) {
        return members;
      }
    } catch (JsonRefused e) {
      throw Problem.badRequest("JSON parse error - " + e.reason()).refused();
    }
    throw Problem.badRequest("The body must be a JSON object.").refused();
  }
}
