package dev.creamery.adapter.rest.content;

import static dev.creamery.adapter.rest.openapi.Parameters.free;
import static dev.creamery.adapter.rest.openapi.Parameters.header;
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
import dev.creamery.application.read.Criteria;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of reading items. */
public final class ContentReadDocs implements Documentation {
  private static final String COLLECTIONS = "/v2/content/";
  private static final String COLLECTION = COLLECTIONS + "{key}/";
  private static final String ITEM = COLLECTION + "{id}/";
  private static final String VERSIONS = ITEM + "versions/";

  @Override
  public Map<String, Schema> shapes() {
    return ContentShapes.all();
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(collections(), page(), item(), versions(), version());
  }

  private static RouteDoc collections() {
    RouteDoc route =
        get(COLLECTIONS, "readCollections", "Items of several collections")
            .reads(Scope.READ)
            .takes(
                query(
                    "keys",
                    text("Keys of collections, with commas; " + CollectionKeys.MAX + " at most.")));
    return paged(wanted(shown(route)), PageParameters.MAX_LIMIT)
        .answers(200, "The items by collection.", ref("ItemsByCollection"), "ETag")
        .refuses(404, "There is no collection of one of these keys.")
        .examples("byKeys", "noKeys", "unknownKey");
  }

  private static RouteDoc page() {
    RouteDoc route =
        get(COLLECTION, "readCollection", "Items of a collection, by pages")
            .says("Several keys with commas are answered like `GET /v2/content/?keys=`.")
            .reads(Scope.READ)
            .takes(
                path("key", "The key of the collection."),
                query(
                    "cursor",
                    text("Empty for the beginning, then the `next_cursor` of the answer before.")),
                query("deleted", flag("The bin, for tokens that may write."), false));
    return paged(wanted(shown(route)), PageParameters.DEFAULT_LIMIT)
        .answers(200, "A part of the collection.", ref("ItemPage"), "ETag")
        .fails(Failure.NOT_FOUND)
        .examples(
            "published",
            "drafts",
            "filtered",
            "ordered",
            "offset",
            "cursor",
            "badFilter",
            "badLevels",
            "badLocale");
  }

  private static RouteDoc item() {
    return shown(get(ITEM, "readItem", "One item").reads(Scope.READ).takes(key(), id()))
        .answers(200, "The item.", ref("ItemAnswer"), "ETag")
        .fails(Failure.NOT_FOUND)
        .examples("item", "levelOne", "spanish", "known");
  }

  private static RouteDoc versions() {
    RouteDoc route =
        get(VERSIONS, "readVersions", "The history of an item")
            .reads(Scope.WRITE)
            .takes(key(), id(), known());
    return paged(route, PageParameters.DEFAULT_LIMIT)
        .answers(200, "A part of the history.", ref("VersionList"), "ETag")
        .answers(304, "These bytes are known: see `If-None-Match`.", "ETag")
        .refuses(400, "A parameter is wrong.")
        .fails(Failure.NOT_FOUND)
        .examples("history");
  }

  private static RouteDoc version() {
    return shown(
            get(VERSIONS + "{version}/", "readVersion", "What an item was")
                .reads(Scope.WRITE)
                .takes(key(), id(), number()))
        .answers(200, "The item as it was.", ref("ItemAnswer"), "ETag")
        .fails(Failure.NOT_FOUND)
        .examples("first");
  }

  private static RouteDoc get(String path, String id, String summary) {
    return RouteDoc.of(HttpMethod.GET, path, id, summary).in(Chapter.READING);
  }

  static Parameter key() {
    return path("key", "The key of the collection.");
  }

  static Parameter id() {
    return path("id", "The id of the item.");
  }

  static Parameter number() {
    return path("version", "The number of the version, from 1.");
  }

  private static Parameter known() {
    return header("If-None-Match", "Validators of bytes that are known.");
  }

  /** How content is shown. */
  private static RouteDoc shown(RouteDoc route) {
    return route
        .takes(
            locale("Which locale is shown; the default one where it is left out."),
            query(
                "levels",
                count("How deep references are followed.", 1, ReadParameters.MAX_LEVELS),
                ReadParameters.DEFAULT_LEVELS),
            query("preview", flag("Drafts too. `test` says the same."), false),
            query("alt_media_text", flag("Media as `{\"url\",\"alt\"}`."), false),
            known())
        .answers(304, "These bytes are known: see `If-None-Match`.", "ETag")
        .refuses(400, "A parameter is wrong.");
  }

  /** Which items are wanted. */
  private static RouteDoc wanted(RouteDoc route) {
    return route
        .takes(
            query(
                "order",
                text(
                    "Up to "
                        + Criteria.MAX_ORDERS
                        + " fields with commas, `-` for downwards; also `id`, `created`,"
                        + " `updated`.")),
            query("query", text("Words to find in the text fields.")),
            free(
                "filters",
                "`fields.<name>` equals, and `fields.<name>[gt]`, `[gte]`, `[lt]`, `[lte]`, `[ne]`,"
                    + " `[in]` (with commas), `[contains]`: each a query parameter, "
                    + Criteria.MAX_CONDITIONS
                    + " at most."))
        .refuses(403, "A filter or an order does not fit the schema, and is named.");
  }

  /** Which part of a list is wanted. */
  private static RouteDoc paged(RouteDoc route, int usual) {
    return route.takes(
        query("page", count("The page.", 1, Integer.MAX_VALUE), 1),
        query("page_size", count("How many are on a page.", 1, PageParameters.MAX_LIMIT), usual),
        query("limit", count("By offset: how many.", 1, PageParameters.MAX_LIMIT), usual),
        query("offset", count("By offset: how many are passed over.", 0, Integer.MAX_VALUE), 0));
  }
}
