package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.read.PageShape;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.page.PageDecision;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where an admin sees and puts pages whole, in all their locales, drafts too. */
@Singleton
@Path("/manage/v1/pages")
class PageManageResource {
  private final Callers callers;
  private final JsonBodies bodies;
  private final PageReads reads;
  private final PageWrites writes;

  PageManageResource(Callers callers, JsonBodies bodies, PageReads reads, PageWrites writes) {
    this.callers = callers;
    this.bodies = bodies;
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who -> {
              PageParameters parameters = new PageParameters(Query.of(http));
              return reads
                  .all(who.organization(), parameters.page(), parameters.pageSize())
                  .map(pages -> Answers.ok(PageJson.list(pages, parameters)));
            });
  }

  @GET
  @Path("{slug}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("slug") String slug) {
    return callers
        .admin(http)
        .flatMap(who -> reads.whole(who.organization(), slug))
        .map(found -> found.orElseThrow(() -> Problem.notFound().refused()))
        .map(page -> Answers.ok(json -> ValueWriter.write(json, page)));
  }

  /** Makes (201) or replaces (200) a page. The same again changes nothing. */
  @PUT
  @Path("{slug}")
  public Uni<Response> put(@Context RoutingContext http, @PathParam("slug") String slug) {
    return author(http)
        .flatMap(
            who -> bodies.read(http).flatMap(body -> writes.put(who.organization(), slug, body)))
        .map(PageErrors::unlessRefused)
        .map(PageManageResource::answer);
  }

  @DELETE
  @Path("{slug}")
  public Uni<Response> delete(@Context RoutingContext http, @PathParam("slug") String slug) {
    return author(http)
        .flatMap(who -> writes.delete(who, "*", slug))
        .map(PageErrors::unlessRefused)
        .map(done -> Response.noContent().build());
  }

  /** Whoever may manage, and means it. */
  private Uni<Principal> author(RoutingContext http) {
    return callers.admin(http).invoke(who -> PageErrors.refuseRehearsal(http));
  }

  private static Response answer(PageDecision decision) {
    if (decision instanceof PageDecision.Saved saved) {
      return answer(saved.created() ? 201 : 200, PageShape.whole(saved.page()));
    }
    return answer(200, PageShape.whole(((PageDecision.Unchanged) decision).page()));
  }

  private static Response answer(int status, InputValue.Members page) {
    return Answers.json(status, JsonWriter.write(json -> ValueWriter.write(json, page)));
  }
}
