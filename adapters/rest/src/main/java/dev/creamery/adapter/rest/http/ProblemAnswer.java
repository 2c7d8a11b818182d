package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.error.ProblemBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers a problem that was found before any resource was reached. */
public final class ProblemAnswer {
  private ProblemAnswer() {}

  public static void send(RoutingContext http, Problem problem) {
    ProblemBody body = ProblemBody.of(problem, http.request().getHeader(HttpHeaders.ACCEPT));
    HttpServerResponse response = http.response().setStatusCode(problem.status());
    problem.headers().forEach(response::putHeader);
    response.putHeader(HttpHeaders.CONTENT_TYPE, body.type()).end(body.json());
  }
}
