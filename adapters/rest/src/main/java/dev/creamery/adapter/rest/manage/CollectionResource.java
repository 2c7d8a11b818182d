package dev.creamery.adapter.rest.manage;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.in.Collections.Planned;
import dev.creamery.application.port.in.Collections.Put;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where schemas are kept as code. */
@Singleton
@Path("/manage/v1/collections")
class CollectionResource {
  private static final byte[] WOULD_BE_DELETED =
      Answers.constant("{\"dry_run\":true,\"deleted\":true}");

  private final Callers callers;
  private final JsonBodies bodies;
  private final Collections collections;

  CollectionResource(Callers callers, JsonBodies bodies, Collections collections) {
    this.callers = callers;
    this.bodies = bodies;
    this.collections = collections;
  }

  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(who -> collections.list(who.organization()))
        .map(all -> Answers.ok(ManageJson.list(all, ManageJson::write)));
  }

  @GET
  @Path("{key}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("key") String key) {
    return callers
        .admin(http)
        .flatMap(who -> collections.get(who.organization(), key(key)))
        .map(found -> found.orElseThrow(() -> Problem.notFound().refused()))
        .map(collection -> Answers.ok(json -> ManageJson.write(json, collection)));
  }

  /** Makes (201) or replaces (200) a collection. The same definition again changes nothing. */
  @PUT
  @Path("{key}")
  public Uni<Response> put(@Context RoutingContext http, @PathParam("key") String key) {
    if (Terms.isRehearsal(http)) {
      return plan(http, key);
    }
    return callers
        .admin(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(body -> collections.put(who.organization(), key, without(key, body))))
        .map(CollectionResource::answer);
  }

  /** What a definition would change, and which items are in its way; nothing is changed. */
  @POST
  @Path("{key}/plan")
  public Uni<Response> plan(@Context RoutingContext http, @PathParam("key") String key) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(body -> collections.plan(who.organization(), key, without(key, body))))
        .map(CollectionResource::answer);
  }

  @DELETE
  @Path("{key}")
  public Uni<Response> delete(@Context RoutingContext http, @PathParam("key") String key) {
    return callers
        .admin(http)
        .flatMap(
            who -> {
              boolean force = Query.of(http).flag("force");
              return Terms.isRehearsal(http)
                  ? collections.planDeletion(who.organization(), key(key), force)
                  : collections.delete(who.organization(), key(key), force);
            })
        .map(deletion -> answer(deletion, Terms.isRehearsal(http)));
  }

  private static CollectionKey key(String text) {
    return CollectionKey.parse(text).orElseThrow(() -> Problem.notFound().refused());
  }

  /** The definition without its key, so that what was read can be put back as it is. */
  private static InputValue.Members without(String key, InputValue.Members body) {
    if (!new InputValue.Text(key).equals(body.values().get("key"))) {
      return body;
    }
    Map<String, InputValue> rest = new LinkedHashMap<>(body.values());
    rest.remove("key");
    return new InputValue.Members(rest);
  }

  private static Response answer(Put put) {
    if (put instanceof Put.Refused refused) {
      throw DefinitionErrors.of(refused.violations()).refused();
    }
    if (put instanceof Put.InTheWay inTheWay) {
      throw Problem.of(
              409,
              inTheWay.obstacles().stream().map(Obstacle::message).collect(Collectors.joining(" ")))
          .refused();
    }
    Put.Saved saved = (Put.Saved) put;
    Collection collection = saved.collection();
    return Answers.json(
        saved.created() ? 201 : 200, JsonWriter.write(json -> ManageJson.write(json, collection)));
  }

  private static Response answer(Planned planned) {
    if (planned instanceof Planned.Refused refused) {
      throw DefinitionErrors.of(refused.violations()).refused();
    }
    Plan plan = ((Planned.Sound) planned).plan();
    return Answers.ok(json -> PlanJson.write(json, plan));
  }

  private static Response answer(Deletion deletion, boolean rehearsal) {
    return switch (deletion) {
      case DELETED ->
          rehearsal ? Answers.json(200, WOULD_BE_DELETED) : Response.noContent().build();
      case NOT_FOUND -> throw Problem.notFound().refused();
      case HAS_ITEMS ->
          throw Problem.of(
                  409, "The collection has items. To delete them too, for ever, add ?force=true.")
              .refused();
    };
  }
}
