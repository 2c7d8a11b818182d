package dev.creamery.adapter.rest.operation;

import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.application.access.Principal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations as streams of server-sent events, for who accepts them: the same address as the
 * resource, reached before it because an answer of this kind goes on.
 */
@Singleton
class OperationStreams {
  private static final String EVENTS = "text/event-stream";

  /** Before the resources, after whatever every request meets. */
  private static final int EARLY = -900;

  private final Callers callers;
  private final Operations operations;
  private final OperationJson json;

  OperationStreams(Callers callers, Operations operations, OperationJson json) {
    this.callers = callers;
    this.operations = operations;
    this.json = json;
  }

  void register(@Observes Router router) {
    router
        .routeWithRegex(HttpMethod.GET, "/v2/operations/(?<id>[^/]+)/?")
        .order(EARLY)
        .handler(this::receive);
  }

  private void receive(RoutingContext http) {
    if (!accepts(http.request().getHeader(HttpHeaders.ACCEPT))) {
      http.next();
      return;
    }
    Optional<UUID> id = Ids.uuid(http.pathParam("id"));
    Multi<OperationView> changes =
        callers.writer(http).onItem().transformToMulti(who -> watch(who, id));
    new OperationStream(http, json).follow(changes);
  }

  private Multi<OperationView> watch(Principal who, Optional<UUID> id) {
    return id.map(known -> operations.watch(who.organization(), known))
        .orElseGet(() -> Multi.createFrom().empty());
  }

  private static boolean accepts(@Nullable String accept) {
    return accept != null && accept.contains(EVENTS);
  }
}
