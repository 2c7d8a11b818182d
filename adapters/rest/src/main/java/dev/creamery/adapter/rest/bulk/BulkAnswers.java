package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Preferences;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.access.Principal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Answers who has sent a whole bulk: with its operation, as it is by then. */
@Singleton
class BulkAnswers {
  private static final byte[] PENDING = Answers.constant("{\"status\":\"pending\"}");

  private final Operations operations;
  private final OperationJson json;
  private final RestConfig config;

  BulkAnswers(Operations operations, OperationJson json, RestConfig config) {
    this.operations = operations;
    this.json = json;
    this.config = config;
  }

  Uni<Response> answer(RoutingContext http, Principal who, UUID operation) {
    Preferences preferences = Preferences.of(http, config.maxWait());
    return Uni.createFrom()
        .deferred(
            () ->
                preferences.patience().isPresent()
                    ? operations.await(who.organization(), operation, preferences.patience().get())
                    : operations.get(who.organization(), operation))
        // It is recorded: whatever keeps us from looking at it, the bulk was taken.
        .onFailure()
        .recoverWithItem(Optional.empty())
        .map(found -> answer(operation, preferences, found));
  }

  private Response answer(UUID operation, Preferences preferences, Optional<OperationView> found) {
    boolean finished =
        preferences.patience().isPresent()
            && found.map(view -> view.status().isFinished()).orElse(false);
    Response.ResponseBuilder answer =
        Answers.builder(finished ? 200 : 202, found.map(json::one).orElse(PENDING))
            .header("Location", OperationJson.location(operation));
    if (!preferences.applied(finished).isEmpty()) {
      answer.header("Preference-Applied", preferences.applied(finished));
    }
    return finished ? answer.build() : answer.header("Retry-After", "1").build();
  }
}
