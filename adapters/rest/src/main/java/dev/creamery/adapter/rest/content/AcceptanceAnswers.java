package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.error.FieldError;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Preferences;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.access.Principal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import dev.creamery.domain.command.CommandKind;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what became of a write at the door. */
@Singleton
class AcceptanceAnswers {
  private static final byte[] PENDING = Answers.constant("{\"status\":\"pending\"}");
  private static final String KEY_REUSED =
      "Another request was sent with this Idempotency-Key before. Give every write a key of its"
          + " own, and send a write again unchanged.";
  private static final String STALE =
      "The item has changed since: its ETag is none of those in If-Match. Read it again, and send"
          + " the write with its new ETag.";
  private static final String NO_CONDITION =
      "This collection takes changes only with If-Match. Read the item, and send its ETag:"
          + " If-Match: \"3-8f0e1d2c3b4a5968\".";

  private final Operations operations;
  private final OperationJson json;
  private final RestConfig config;
  private final RehearsalAnswers rehearsals;

  AcceptanceAnswers(
      Operations operations, OperationJson json, RestConfig config, RehearsalAnswers rehearsals) {
    this.operations = operations;
    this.json = json;
    this.config = config;
    this.rehearsals = rehearsals;
  }

  Uni<Response> answer(
      RoutingContext http, Principal who, Envelope envelope, Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Accepted accepted) {
      return accepted(http, who, envelope.write().kind(), accepted.operation());
    }
    if (acceptance instanceof Acceptance.Rehearsed rehearsed) {
      return rehearsals.answer(http, rehearsed);
    }
    return Uni.createFrom().failure(problem(envelope, acceptance).refused());
  }

  private static Problem problem(Envelope envelope, Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Invalid invalid) {
      return Problem.invalid(errors(envelope, invalid.violations()));
    }
    if (acceptance instanceof Acceptance.KeyReused) {
      return Problem.of(422, KEY_REUSED);
    }
    if (acceptance instanceof Acceptance.PreconditionFailed) {
      return Problem.of(412, STALE);
    }
    if (acceptance instanceof Acceptance.PreconditionRequired) {
      return Problem.of(428, NO_CONDITION);
    }
    if (acceptance instanceof Acceptance.UnknownLocale unknown) {
      return Problem.badRequest(unknown.message());
    }
    return acceptance instanceof Acceptance.UnknownCollection unknown && envelope.keyInBody()
        ? Problem.unknownCollection(unknown.key())
        : Problem.notFound();
  }

  private static List<FieldError> errors(
      Envelope envelope, List<Acceptance.ElementViolation> violations) {
    return violations.stream()
        .map(found -> envelope.locate(found).error(found.violation()))
        .toList();
  }

  private Uni<Response> accepted(
      RoutingContext http, Principal who, CommandKind kind, UUID operation) {
    Preferences preferences = Preferences.of(http, config.maxWait());
    if (preferences.isEmpty()) {
      return Uni.createFrom().item(plain(kind, operation));
    }
    return Uni.createFrom()
        .deferred(() -> look(who, operation, preferences))
        .map(found -> preferred(kind, operation, preferences, found))
        // It is recorded: whatever keeps us from looking at it, the write has succeeded.
        .onFailure()
        .recoverWithItem(() -> plain(kind, operation));
  }

  private Uni<Optional<OperationView>> look(
      Principal who, UUID operation, Preferences preferences) {
    return preferences.patience().isPresent()
        ? operations.await(who.organization(), operation, preferences.patience().get())
        : operations.get(who.organization(), operation);
  }

  private Response preferred(
      CommandKind kind, UUID operation, Preferences preferences, Optional<OperationView> found) {
    boolean finished =
        preferences.patience().isPresent()
            && found.isPresent()
            && found.get().status().isFinished();
    if (found.isEmpty() || !(finished || preferences.representation())) {
      return plain(kind, operation);
    }
    Response.ResponseBuilder answer =
        Answers.builder(finished ? 200 : 202, json.one(found.get()))
            .header("Location", OperationJson.location(operation))
            .header("Preference-Applied", preferences.applied(finished));
    return finished ? answer.build() : answer.header("Retry-After", "1").build();
  }

  private static Response plain(CommandKind kind, UUID operation) {
    Response.ResponseBuilder answer =
        kind == CommandKind.DELETE ? Response.noContent() : Answers.builder(202, PENDING);
    return answer
        .header("Location", OperationJson.location(operation))
        .header("Retry-After", "1")
        .build();
  }
}
