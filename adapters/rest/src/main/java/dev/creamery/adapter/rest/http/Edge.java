package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.error.AllowedMethods;
import dev.creamery.adapter.rest.error.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What every request meets first, whatever it asks for. */
@Singleton
class Edge {
  /** Before all other filters, so that whatever they answer has a request id too. */
  private static final int FIRST = 1_000;

  private final HeaderLimits headers;
  private final EarlyEnd earlyEnd;

  Edge(RestConfig config) {
    this.headers = new HeaderLimits(config.maxHeaders(), config.maxHeaderSize());
    this.earlyEnd = new EarlyEnd(config.lingerTimeout().toMillis());
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, FIRST);
  }

  /** The router itself refuses what is no path, or has no host, before any filter sees it. */
  void register(@Observes Router router) {
    router.route().order(-FIRST).failureHandler(Edge::refuseUnseen);
  }

  private static void refuseUnseen(RoutingContext http) {
    if (http.response().headers().contains(RequestId.HEADER)) {
      http.next();
      return;
    }
    name(http);
    Problem malformed = Problem.badRequest("The address or the Host header is not well-formed.");
    ProblemAnswer.send(http, http.statusCode() == 404 ? Problem.notFound() : malformed);
  }

  private void receive(RoutingContext http) {
    name(http);
    earlyEnd.watch(http);
    Optional<Problem> refusal =
        headers.check(http.request().headers()).or(() -> TrailingSlash.check(http.request()));
    if (refusal.isPresent()) {
      ProblemAnswer.send(http, refusal.get());
    } else if (CommonHeaders.isQuestion(http.request())) {
      CommonHeaders.answer(http.request(), AllowedMethods.at(http.request().path()));
    } else {
      http.next();
    }
  }

  private static void name(RoutingContext http) {
    HttpServerRequest request = http.request();
    http.response().putHeader(RequestId.HEADER, RequestId.of(request.getHeader(RequestId.HEADER)));
    CommonHeaders.put(request);
  }
}
