package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Representation;
import dev.creamery.application.access.Principal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;

/** Where items are read. */
@Singleton
@Path("/v2/content")
class ContentReadResource {
  private static final byte[] NOTHING = Answers.constant("{}");

  private final Callers callers;
  private final Reading reading;

  ContentReadResource(Callers callers, Reading reading) {
    this.callers = callers;
    this.reading = reading;
  }

  /** The collections in {@code ?keys=a,b}; an empty object where it names none. */
  @GET
  public Uni<Response> collections(@Context RoutingContext http) {
    return read(
        http,
        callers.reader(http),
        (who, query) -> {
          List<String> keys = CollectionKeys.parse(query.text("keys").orElse(""));
          return keys.isEmpty()
              ? Uni.createFrom().item(new Representation(NOTHING, EntityTags.of(NOTHING)))
              : reading.collections(who, query, keys);
        });
  }

  /** One collection by pages, or several when the path lists them: {@code a,b}. */
  @GET
  @Path("{key}")
  public Uni<Response> page(@Context RoutingContext http, @PathParam("key") String key) {
    return read(
        http,
        callers.reader(http),
        (who, query) ->
            key.contains(",")
                ? reading.collections(who, query, CollectionKeys.parse(key))
                : reading.page(who, query, key));
  }

  @GET
  @Path("{key}/{id}")
  public Uni<Response> item(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return read(http, callers.reader(http), (who, query) -> reading.item(who, query, key, id));
  }

  /** What an item has been, for those who may change it. */
  @GET
  @Path("{key}/{id}/versions")
  public Uni<Response> versions(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return read(
        http, callers.reviewer(http), (who, query) -> reading.versions(who, query, key, id));
  }

  @GET
  @Path("{key}/{id}/versions/{version}")
  public Uni<Response> version(
      @Context RoutingContext http,
      @PathParam("key") String key,
      @PathParam("id") String id,
      @PathParam("version") String version) {
    return read(
        http,
        callers.reviewer(http),
        (who, query) -> reading.version(who, query, key, id, version));
  }

  private static Uni<Response> read(
      RoutingContext http,
      Uni<Principal> caller,
      BiFunction<Principal, Query, Uni<Representation>> reading) {
    return caller
        .flatMap(who -> reading.apply(who, Query.of(http)))
        .map(found -> found.answer(http.request().headers()));
  }
}
