package dev.creamery.service.info;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /q/info}, for operators, as everything below {@code /q}: without a token. */
@Singleton
final class InfoRoute {
  private final String answer;

  /**
   * Written by the build.
   *
   * @param version of the project
   * @param commit absent where there was no Git
   */
  InfoRoute(
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "creamery.build.version") String version,
      @ConfigProperty(name = "creamery.build.commit") Optional<String> commit) {
    answer = new Info(name, version, commit).json();
  }

  void register(@Observes Router router) {
    router
        .route("/q/info")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(
            http ->
                http.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(answer));
  }
}
