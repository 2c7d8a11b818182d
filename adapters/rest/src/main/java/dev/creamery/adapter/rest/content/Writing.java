package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The way of every write: who asks, then the body, then the port, then the answer. */
@Singleton
class Writing {
  private final Callers callers;
  private final JsonBodies bodies;
  private final ContentWrites writes;
  private final AcceptanceAnswers answers;

  Writing(Callers callers, JsonBodies bodies, ContentWrites writes, AcceptanceAnswers answers) {
    this.callers = callers;
    this.bodies = bodies;
    this.writes = writes;
    this.answers = answers;
  }

  Uni<Response> create(RoutingContext http) {
    return callers.writer(http).flatMap(who -> create(http, who, Optional.empty()));
  }

  Uni<Response> createIn(RoutingContext http, String key) {
    return callers
        .writer(http)
        .flatMap(
            who -> {
              // Asked before the body is: what is posted to a place that cannot be may be anything.
              if (CollectionKey.parse(key).isEmpty()) {
                throw Problem.notFound().refused();
              }
              return create(http, who, Optional.of(key));
            });
  }

  private Uni<Response> create(RoutingContext http, Principal who, Optional<String> key) {
    return bodies.read(http).flatMap(body -> accept(http, who, reader(http, body).create(key)));
  }

  /** A replace or a patch. */
  Uni<Response> change(RoutingContext http, CommandKind kind, String key, String item) {
    return callers
        .writer(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(
                        body -> accept(http, who, reader(http, body).change(kind, key, item))));
  }

  /** A delete or a restore. Whatever body there is, it says nothing. */
  Uni<Response> bare(RoutingContext http, Write write) {
    return callers
        .writer(http)
        .flatMap(who -> accept(http, who, new Envelope(write, false, false)));
  }

  private static EnvelopeReader reader(RoutingContext http, InputValue.Members body) {
    return new EnvelopeReader(body, Query.of(http).text("locale"));
  }

  private Uni<Response> accept(RoutingContext http, Principal who, Envelope envelope) {
    return writes
        .accept(who, envelope.write().on(Terms.of(http)))
        .flatMap(acceptance -> answers.answer(http, who, envelope, acceptance));
  }
}
