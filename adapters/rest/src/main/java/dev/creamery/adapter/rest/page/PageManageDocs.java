package dev.creamery.adapter.rest.page;

import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.application.access.Scope;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of managing pages. Their shapes are with those of the content API. */
public final class PageManageDocs implements Documentation {
  private static final String PAGES = "/manage/v1/pages";
  private static final String PAGE = PAGES + "/{slug}";

  @Override
  public Map<String, Schema> shapes() {
    return Map.of();
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(list(), one(), put(), delete());
  }

  private static RouteDoc list() {
    return route(HttpMethod.GET, PAGES, "listWholePages", "Pages, whole")
        .takes(
            query("page", count("The page.", 1, Integer.MAX_VALUE), 1),
            query(
                "page_size",
                count("How many are on a page.", 1, PageParameters.MAX_PAGE_SIZE),
                PageParameters.DEFAULT_PAGE_SIZE))
        .answers(200, "Some of the pages.", ref("WholePageList"))
        .refuses(400, "A parameter is wrong.")
        .examples("second");
  }

  private static RouteDoc one() {
    return route(HttpMethod.GET, PAGE, "readWholePage", "One page, whole")
        .takes(slug())
        .answers(200, "The page.", ref("WholePage"))
        .fails(Failure.NOT_FOUND)
        .examples("whole");
  }

  private static RouteDoc put() {
    return route(HttpMethod.PUT, PAGE, "putWholePage", "Put a page")
        .says("The same again changes nothing.")
        .takes(slug())
        .takes(ref("WholePage"))
        .answers(200, "It is replaced, or as it was.", ref("WholePage"))
        .answers(201, "It is made.", ref("WholePage"))
        .refusesBodies("The body breaks the rules.")
        .examples("made", "untitled");
  }

  private static RouteDoc delete() {
    return route(HttpMethod.DELETE, PAGE, "deleteWholePage", "Delete a page")
        .takes(slug())
        .answers(204, "It is gone.")
        .fails(Failure.NOT_FOUND)
        .examples("done");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.MANAGED_PAGES).needs(Scope.ADMIN);
  }

  private static Parameter slug() {
    return path("slug", "The slug of the page.");
  }
}
