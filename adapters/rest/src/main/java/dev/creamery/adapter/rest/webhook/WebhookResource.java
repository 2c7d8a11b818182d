package dev.creamery.adapter.rest.webhook;

import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.port.in.Webhooks;
import dev.creamery.application.port.in.Webhooks.Change;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.WebhookEndpoint;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where an admin sees to the endpoints that are told of events. */
@Singleton
@Path(WebhookResource.PATH)
class WebhookResource {
  static final String PATH = "/manage/v1/webhooks";
  static final int DEFAULT_OVERLAP = 86_400;
  static final int MAX_OVERLAP = 604_800;

  private final Callers callers;
  private final JsonBodies bodies;
  private final Webhooks webhooks;

  WebhookResource(Callers callers, JsonBodies bodies, Webhooks webhooks) {
    this.callers = callers;
    this.bodies = bodies;
    this.webhooks = webhooks;
  }

  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.list(who.organization()))
        .map(all -> Answers.ok(WebhookJson.list(all)));
  }

  /** Makes an endpoint. Its secret is in this answer and in no other. */
  @POST
  public Uni<Response> create(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who -> bodies.read(http).flatMap(body -> webhooks.create(who.organization(), body)))
        .map(change -> answer(201, change));
  }

  @GET
  @Path("{id}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.find(who.organization(), id(id)))
        .map(WebhookResource::found);
  }

  @PATCH
  @Path("{id}")
  public Uni<Response> patch(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                bodies.read(http).flatMap(body -> webhooks.patch(who.organization(), id(id), body)))
        .map(change -> answer(200, change));
  }

  @DELETE
  @Path("{id}")
  public Uni<Response> delete(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.delete(who.organization(), id(id)))
        .map(
            deleted -> {
              if (!deleted) {
                throw Problem.notFound().refused();
              }
              return Response.noContent().build();
            });
  }

  @POST
  @Path("{id}/enable")
  public Uni<Response> enable(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.enable(who.organization(), id(id)))
        .map(WebhookResource::found);
  }

  /** Gives the endpoint a new secret; for a while both sign. */
  @POST
  @Path("{id}/rotate-secret")
  public Uni<Response> rotate(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(
            who -> {
              int seconds = Query.of(http).number("overlap", 0, MAX_OVERLAP, DEFAULT_OVERLAP);
              return webhooks.rotate(who.organization(), id(id), Duration.ofSeconds(seconds));
            })
        .map(change -> answer(200, change));
  }

  /** Sends an event that never happened, once, and tells what came of it. */
  @POST
  @Path("{id}/test")
  public Uni<Response> test(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.test(who.organization(), id(id), type(Query.of(http))))
        .map(
            trial ->
                Answers.ok(
                    WebhookJson.trial(trial.orElseThrow(() -> Problem.notFound().refused()))));
  }

  private static EventType type(Query query) {
    String name = query.text("event").orElse(EventType.PUBLISHED.wireName());
    return Arrays.stream(EventType.values())
        .filter(type -> type.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                        Arrays.stream(EventType.values())
                            .map(EventType::wireName)
                            .collect(
                                Collectors.joining(
                                    ", ", "The query parameter event must be one of ", ".")))
                    .refused());
  }

  private static UUID id(String text) {
    return Ids.uuid(text).orElseThrow(() -> Problem.notFound().refused());
  }

  private static Response found(Optional<WebhookEndpoint> endpoint) {
    return Answers.ok(WebhookJson.one(endpoint.orElseThrow(() -> Problem.notFound().refused())));
  }

  private static Response answer(int status, Change change) {
    if (change instanceof Change.Saved saved) {
      return Answers.ok(WebhookJson.one(saved.endpoint()));
    }
    if (change instanceof Change.Created made) {
      return Answers.builder(
              status, JsonWriter.write(WebhookJson.one(made.endpoint(), made.secret())))
          .header("Location", PATH + "/" + made.endpoint().id())
          .build();
    }
    throw problem(change).refused();
  }

  private static Problem problem(Change change) {
    if (change instanceof Change.Refused refused) {
      return invalid(refused.violations());
    }
    if (change instanceof Change.TooMany tooMany) {
      return Problem.of(
          409,
          "There are %d webhooks already, as many as there may be. Delete one that is not needed."
              .formatted(tooMany.most()));
    }
    return change instanceof Change.NoKey
        ? Problem.of(
            503,
            "This installation has no key to keep the secrets of webhooks with. Set"
                + " CREAMERY_SECRET_KEY to 32 bytes in Base64 (openssl rand -base64 32), the same"
                + " for every replica.")
        : Problem.notFound();
  }

  private static Problem invalid(List<Violation> violations) {
    return Problem.invalid(
        violations.stream()
            .map(found -> Location.ROOT.members(found.path().members()).error(found))
            .toList());
  }
}
