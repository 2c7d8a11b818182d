package dev.creamery.adapter.rest.manage;

import static dev.creamery.adapter.rest.openapi.Parameters.dryRun;
import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.anyOf;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
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

/** What there is to say of collections. */
public final class CollectionDocs implements Documentation {
  private static final String COLLECTIONS = "/manage/v1/collections";
  private static final String COLLECTION = COLLECTIONS + "/{key}";

  @Override
  public Map<String, Schema> shapes() {
    return CollectionShapes.all();
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(list(), one(), put(), plan(), delete());
  }

  private static RouteDoc list() {
    return route(HttpMethod.GET, COLLECTIONS, "listCollections", "All collections")
        .answers(200, "The collections.", ref("CollectionList"))
        .examples("all");
  }

  private static RouteDoc one() {
    return route(HttpMethod.GET, COLLECTION, "readCollectionSchema", "The schema of a collection")
        .takes(key())
        .answers(200, "The schema.", ref("Collection"))
        .fails(Failure.NOT_FOUND)
        .examples("schema");
  }

  private static RouteDoc put() {
    return route(HttpMethod.PUT, COLLECTION, "putCollection", "Put the schema of a collection")
        .says(
            "The whole of it, as often as you like: the same again changes nothing. A field that is"
                + " `renamed_from` another keeps its values.")
        .takes(key(), dryRun())
        .takes(ref("Definition"))
        .answers(
            200,
            "The collection is changed, or as it was; the plan, to `?dry_run=true`.",
            anyOf("What was asked for.", ref("Collection"), ref("Plan")))
        .answers(201, "The collection is made.", ref("Collection"))
        .refusesBodies("The definition does not hold.")
        .refuses(409, "Items are in the way, and are named.")
        .examples("made", "wrongType", "inTheWay");
  }

  private static RouteDoc plan() {
    return route(
            HttpMethod.POST, COLLECTION + "/plan", "planCollection", "What a schema would change")
        .says("Nothing is changed.")
        .takes(key())
        .takes(ref("Definition"))
        .answers(200, "The plan.", ref("Plan"))
        .refusesBodies("The definition does not hold.")
        .examples("renamed", "inTheWay");
  }

  private static RouteDoc delete() {
    return route(HttpMethod.DELETE, COLLECTION, "deleteCollection", "Delete a collection")
        .takes(key(), query("force", flag("With its items, for ever."), false), dryRun())
        .answers(
            200,
            "It would be gone: answered to `?dry_run=true`.",
            object(
                "Nothing was done.",
                member("dry_run", flag("Always true.")),
                member("deleted", flag("Always true."))))
        .answers(204, "It is gone.")
        .refuses(409, "It has items.")
        .fails(Failure.NOT_FOUND)
        .examples("hasItems", "forced");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.COLLECTIONS).needs(Scope.ADMIN);
  }

  private static Parameter key() {
    return path("key", "A letter, then letters, digits, `_` and `-`; 100 at most.");
  }
}
