package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.PageWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where pages are written. What is answered as pending, as ever, is in effect already. */
@Singleton
@Path("/v2/pages")
class PageWriteResource {
  private static final byte[] PENDING = Answers.constant("{\"status\":\"pending\"}");

  private final Callers callers;
  private final JsonBodies bodies;
  private final PageWrites pages;

  PageWriteResource(Callers callers, JsonBodies bodies, PageWrites pages) {
    this.callers = callers;
    this.bodies = bodies;
    this.pages = pages;
  }

  /** Whoever may write, and means it: a page is written at once, or not at all. */
  private Uni<Principal> writer(RoutingContext http) {
    return callers.writer(http).invoke(who -> PageErrors.refuseRehearsal(http));
  }

  @POST
  public Uni<Response> create(@Context RoutingContext http) {
    return writer(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(
                        body ->
                            pages.create(who.organization(), body, Query.of(http).text("locale"))))
        .map(PageErrors::unlessRefused)
        .map(done -> Answers.json(202, PENDING));
  }

  /** The same as a PATCH: it always was. */
  @PUT
  @Path("{type}/{slug}")
  public Uni<Response> put(
      @Context RoutingContext http,
      @PathParam("type") String type,
      @PathParam("slug") String slug) {
    return change(http, type, slug);
  }

  @PATCH
  @Path("{type}/{slug}")
  public Uni<Response> patch(
      @Context RoutingContext http,
      @PathParam("type") String type,
      @PathParam("slug") String slug) {
    return change(http, type, slug);
  }

  private Uni<Response> change(RoutingContext http, String type, String slug) {
    return writer(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(
                        body ->
                            pages.change(
                                who.organization(),
                                type,
                                slug,
                                body,
                                Query.of(http).text("locale"))))
        .map(PageErrors::unlessRefused)
        .map(done -> Answers.json(202, PENDING));
  }

  @DELETE
  @Path("{type}/{slug}")
  public Uni<Response> delete(
      @Context RoutingContext http,
      @PathParam("type") String type,
      @PathParam("slug") String slug) {
    return writer(http)
        .flatMap(who -> pages.delete(who, type, slug))
        .map(PageErrors::unlessRefused)
        .map(done -> Response.noContent().build());
  }
}
