package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Query;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

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
    return callers
        .reader(http)
        .flatMap(
            who -> {
              Query query = Query.of(http);
              List<String> keys = CollectionKeys.parse(query.text("keys").orElse(""));
              return keys.isEmpty()
                  ? Uni.createFrom().item(Answers.json(200, NOTHING))
                  : reading.collections(who, query, keys);
            });
  }

  /** One collection by pages, or several when the path lists them: {@code a,b}. */
  @GET
  @Path("{key}")
  public Uni<Response> page(@Context RoutingContext http, @PathParam("key") String key) {
    return callers
        .reader(http)
        .flatMap(
            who ->
                key.contains(",")
                    ? reading.collections(who, Query.of(http), CollectionKeys.parse(key))
                    : reading.page(who, Query.of(http), key));
  }

  @GET
  @Path("{key}/{id}")
  public Uni<Response> item(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return callers.reader(http).flatMap(who -> reading.item(who, Query.of(http), key, id));
  }
}
