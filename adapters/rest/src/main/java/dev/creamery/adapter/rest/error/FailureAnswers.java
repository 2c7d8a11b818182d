package dev.creamery.adapter.rest.error;

import dev.creamery.application.port.out.Unavailable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong in a resource becomes an answer. */
class FailureAnswers {
  private static final Logger LOG = Logger.getLogger(FailureAnswers.class);

  @ServerExceptionMapper
  Response refused(Refused refused, HttpServerRequest request) {
    return answer(refused.problem(), request);
  }

  @ServerExceptionMapper
  Response unavailable(Unavailable unavailable, HttpServerRequest request) {
    return answer(
        Problem.of(503, "The service cannot do this now; nothing was recorded. Try again shortly.")
            .with("Retry-After", "1"),
        request);
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException nothing, HttpServerRequest request) {
    return answer(Problem.notFound(), request);
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException wrong, HttpServerRequest request) {
    return answer(
        Problem.of(405, "Method \"" + request.method() + "\" not allowed.")
            .with("Allow", AllowedMethods.at(request.path())),
        request);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure, HttpServerRequest request) {
    int status = failure.getResponse().getStatus();
    return status < 400 || status > 499
        ? unexpected(failure, request)
        : answer(Problem.of(status, "The request is not understood."), request);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure, HttpServerRequest request) {
    String id = request.response().headers().get("X-Request-Id");
    LOG.errorf(failure, "Request %s failed: %s %s", id, request.method(), request.path());
    return answer(
        Problem.of(500, "Internal error. Quote the request id " + id + " to those who run this."),
        request);
  }

  private static Response answer(Problem problem, HttpServerRequest request) {
    ProblemBody body = ProblemBody.of(problem, request.getHeader(HttpHeaders.ACCEPT));
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(body.type()).entity(body.json().getBytes());
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
