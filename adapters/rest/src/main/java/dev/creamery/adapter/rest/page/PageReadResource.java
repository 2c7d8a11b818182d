package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.access.Principal;
import dev.creamery.application.page.PageListing;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.read.ReadAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where pages are read. */
@Singleton
@Path("/v2/pages")
class PageReadResource {
  private final Callers callers;
  private final PageReads pages;

  PageReadResource(Callers callers, PageReads pages) {
    this.callers = callers;
    this.pages = pages;
  }

  /** The pages that have all words of {@code ?query=}; none where there is no word in it. */
  @GET
  @Path("search")
  public Uni<Response> search(@Context RoutingContext http) {
    return callers
        .reader(http)
        .flatMap(
            who -> {
              PageParameters parameters = new PageParameters(Query.of(http));
              return list(who, parameters, parameters.search());
            });
  }

  /** The pages of a type, or all of them at {@code *}. */
  @GET
  @Path("{type}")
  public Uni<Response> list(@Context RoutingContext http, @PathParam("type") String type) {
    return callers
        .reader(http)
        .flatMap(
            who -> {
              PageParameters parameters = new PageParameters(Query.of(http));
              return list(who, parameters, parameters.list(type));
            });
  }

  private Uni<Response> list(Principal who, PageParameters parameters, PageListing wanted) {
    return pages
        .list(who.organization(), wanted)
        .map(answer -> Answers.ok(PageJson.list(found(answer), parameters)));
  }

  @GET
  @Path("{type}/{slug}")
  public Uni<Response> page(
      @Context RoutingContext http,
      @PathParam("type") String type,
      @PathParam("slug") String slug) {
    return callers
        .reader(http)
        .flatMap(
            who -> {
              Query query = Query.of(http);
              return pages.page(
                  who.organization(),
                  type,
                  slug,
                  query.text("locale"),
                  new PageParameters(query).drafts());
            })
        .map(answer -> Answers.ok(PageJson.one(found(answer))));
  }

  private static <T> T found(ReadAnswer<T> answer) {
    if (answer instanceof ReadAnswer.Found<T> found) {
      return found.value();
    }
    throw answer instanceof ReadAnswer.UnknownLocale<T> unknown
        ? Problem.badRequest(unknown.message()).refused()
        : Problem.notFound().refused();
  }
}
