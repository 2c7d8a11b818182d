package dev.creamery.adapter.rest.webhook;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.port.in.Webhooks;
import dev.creamery.application.webhook.DeliveryView;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Where an admin sees what was sent to endpoints, and has it sent again. */
@Singleton
@Path(WebhookResource.PATH)
class DeliveryResource {
  private final Callers callers;
  private final Webhooks webhooks;

  DeliveryResource(Callers callers, Webhooks webhooks) {
    this.callers = callers;
    this.webhooks = webhooks;
  }

  @GET
  @Path("deliveries")
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                webhooks.deliveries(who.organization(), DeliveryParameters.filter(Query.of(http))))
        .map(page -> Answers.ok(DeliveryJson.page(page)));
  }

  @GET
  @Path("deliveries/{id}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.delivery(who.organization(), id(id)))
        .map(found -> answer(200, found));
  }

  /** Has one delivery sent again, under the same id of its event. */
  @POST
  @Path("deliveries/{id}/replay")
  public Uni<Response> replay(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(who -> webhooks.replay(who.organization(), id(id)))
        .map(found -> answer(202, found));
  }

  /** Has all that match sent again: those that failed, where nothing else is said. */
  @POST
  @Path("deliveries/replay")
  public Uni<Response> replayRange(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who -> webhooks.replay(who.organization(), DeliveryParameters.range(Query.of(http))))
        .map(done -> Answers.json(202, JsonWriter.write(DeliveryJson.replayed(done))));
  }

  private static UUID id(String text) {
    return Ids.uuid(text).orElseThrow(() -> Problem.notFound().refused());
  }

  private static Response answer(int status, Optional<DeliveryView.WithAttempts> found) {
    DeliveryView.WithAttempts delivery = found.orElseThrow(() -> Problem.notFound().refused());
    return Answers.json(status, JsonWriter.write(DeliveryJson.one(delivery)));
  }
}
