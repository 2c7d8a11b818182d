package dev.creamery.service.wiring;

import dev.creamery.service.role.Role;
import dev.creamery.service.role.Roles;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Shuts the doors of a replica that accepts nothing, but for those by which it is watched. Whoever
 * was sent to it by mistake is to come again, to another. For gRPC a 503 is UNAVAILABLE.
 */
@Singleton
class Doors {
  /** After what names every answer, before all that could be asked for. */
  private static final int EARLY = 500;

  private static final List<String> OPEN = List.of("/q/", "/grpc.health.v1.Health/");
  private static final String REFUSAL =
      "{\"detail\":\"This replica takes no requests (CREAMERY_ROLES). Try again: another may.\"}";

  void shut(@Observes Filters filters, Roles roles) {
    if (!roles.include(Role.ACCEPT)) {
      filters.register(Doors::receive, EARLY);
    }
  }

  private static void receive(RoutingContext http) {
    String path = http.normalizedPath();
    if (OPEN.stream().anyMatch(path::startsWith)) {
      http.next();
      return;
    }
    http.response()
        .setStatusCode(503)
        .putHeader(HttpHeaders.RETRY_AFTER, "1")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(REFUSAL);
  }
}
