package dev.creamery.adapter.rest.operation;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Waiting;
import dev.creamery.application.access.Principal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Where a client learns what became of its writes. */
@Singleton
@Path("/v2/operations")
class OperationResource {
  private final Callers callers;
  private final Operations operations;
  private final OperationJson json;
  private final RestConfig config;

  OperationResource(Callers callers, Operations operations, OperationJson json, RestConfig config) {
    this.callers = callers;
    this.operations = operations;
    this.json = json;
    this.config = config;
  }

  /** Operations, newest first. */
  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .writer(http)
        .flatMap(
            who -> operations.list(who.organization(), OperationParameters.filter(Query.of(http))))
        .map(found -> Answers.json(200, json.list(found)));
  }

  /**
   * One operation; with {@code ?wait=N} as soon as it has finished, or as it is after N seconds.
   */
  @GET
  @Path("{id}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .writer(http)
        .flatMap(who -> look(who, id(id), patience(Query.of(http))))
        .map(found -> Answers.json(200, json.one(existing(found))));
  }

  /** Commands of an operation, those of a large bulk in pages: {@code ?after=<index>}. */
  @GET
  @Path("{id}/commands")
  public Uni<Response> commands(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .writer(http)
        .flatMap(
            who ->
                operations.commands(
                    who.organization(), id(id), OperationParameters.commands(Query.of(http))))
        .map(found -> Answers.json(200, json.commands(found)));
  }

  /** Puts what failed back: 202 where something is to be done again, 200 where nothing is. */
  @POST
  @Path("{id}/retry")
  public Uni<Response> retry(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .writer(http)
        .flatMap(who -> operations.retry(who.organization(), id(id)))
        .map(found -> retried(existing(found)));
  }

  private Uni<Optional<OperationView>> look(Principal who, UUID id, Optional<Duration> patience) {
    return patience.isPresent()
        ? operations.await(who.organization(), id, patience.get())
        : operations.get(who.organization(), id);
  }

  private Optional<Duration> patience(Query query) {
    return query
        .text("wait")
        .map(
            text ->
                Waiting.seconds(text, config.maxWait())
                    .orElseThrow(
                        () ->
                            Problem.badRequest(
                                    "The query parameter wait must be a number of seconds.")
                                .refused()));
  }

  private static UUID id(String text) {
    return Ids.uuid(text).orElseThrow(() -> Problem.notFound().refused());
  }

  private static OperationView existing(Optional<OperationView> found) {
    return found.orElseThrow(() -> Problem.notFound().refused());
  }

  private Response retried(OperationView operation) {
    byte[] body = json.one(operation);
    return operation.status().isFinished()
        ? Answers.json(200, body)
        : Answers.builder(202, body)
            .header("Location", OperationJson.location(operation.id()))
            .header("Retry-After", "1")
            .build();
  }
}
