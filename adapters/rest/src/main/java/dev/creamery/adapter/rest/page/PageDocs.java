package dev.creamery.adapter.rest.page;

import static dev.creamery.adapter.rest.openapi.Parameters.free;
import static dev.creamery.adapter.rest.openapi.Parameters.locale;
import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

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

/** What there is to say of writing and reading pages. */
public final class PageDocs implements Documentation {
  private static final String PAGES = "/v2/pages/";
  private static final String PAGE = PAGES + "{type}/{slug}/";

  @Override
  public Map<String, Schema> shapes() {
    return PageShapes.all();
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(
        create(),
        change(HttpMethod.PUT, "putPage", "Change a page")
            .says("The same as a PATCH, as ever.")
            .examples("oneField"),
        change(HttpMethod.PATCH, "patchPage", "Change a page")
            .examples("published", "keepsItsSlug"),
        delete(),
        search(),
        list(),
        one());
  }

  private static RouteDoc create() {
    return route(HttpMethod.POST, PAGES, "createPage", "Create a page")
        .needs(Scope.WRITE)
        .takes(locale("Where flat fields go."))
        .takes(ref("PageCreate"))
        .answers(202, "It is done; the answer is the one that clients expect.", ref("Pending"))
        .refusesBodies("The body breaks the rules.")
        .fails(Failure.NO_SLASH)
        .examples("landing", "nothing");
  }

  private static RouteDoc change(HttpMethod method, String id, String summary) {
    return route(method, PAGE, id, summary)
        .needs(Scope.WRITE)
        .takes(type(), slug(), locale("Where flat fields go."))
        .takes(ref("PageChange"))
        .answers(202, "It is done; the answer is the one that clients expect.", ref("Pending"))
        .refusesBodies("The body breaks the rules.")
        .fails(Failure.NO_SLASH, Failure.NOT_FOUND);
  }

  private static RouteDoc delete() {
    return route(HttpMethod.DELETE, PAGE, "deletePage", "Delete a page")
        .says("For ever. References to it are taken out of items in the background.")
        .needs(Scope.WRITE)
        .takes(type(), slug())
        .answers(204, "It is gone.")
        .fails(Failure.NO_SLASH, Failure.NOT_FOUND)
        .examples("done");
  }

  private static RouteDoc search() {
    RouteDoc route =
        route(HttpMethod.GET, PAGES + "search/", "searchPages", "Pages with these words")
            .takes(query("query", text("Words, all of which a page must have.")));
    return listing(route).examples("found");
  }

  private static RouteDoc list() {
    RouteDoc route =
        route(HttpMethod.GET, PAGES + "{type}/", "listPages", "Pages of a type").takes(type());
    return listing(route)
        .refuses(404, "No page can be of such a type.")
        .examples("ofAType", "badLocale", "noType");
  }

  private static RouteDoc listing(RouteDoc route) {
    return shown(route)
        .takes(
            free(
                "filters",
                "`fields.<name>` equals: each a query parameter, "
                    + PageParameters.MAX_FILTERS
                    + " at most."),
            query("page", count("The page.", 1, Integer.MAX_VALUE), 1),
            query(
                "page_size",
                count("How many are on a page.", 1, PageParameters.MAX_PAGE_SIZE),
                PageParameters.DEFAULT_PAGE_SIZE))
        .answers(200, "Some of the pages.", ref("PageList"));
  }

  private static RouteDoc one() {
    return shown(route(HttpMethod.GET, PAGE, "readPage", "One page").takes(type(), slug()))
        .answers(200, "The page.", ref("PageAnswer"))
        .fails(Failure.NOT_FOUND)
        .examples("landing");
  }

  private static RouteDoc shown(RouteDoc route) {
    return route
        .reads(Scope.READ)
        .takes(
            locale("Which locale is shown; the default one where it is left out."),
            query("preview", flag("Drafts too. `test` says the same."), false))
        .refuses(400, "A parameter is wrong.");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.PAGES);
  }

  private static Parameter type() {
    return path("type", "The type of the page, or `*` for whatever it is.");
  }

  private static Parameter slug() {
    return path("slug", "The slug of the page.");
  }
}
