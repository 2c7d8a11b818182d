package dev.creamery.adapter.rest.content;

import static dev.creamery.adapter.rest.openapi.Parameters.dryRun;
import static dev.creamery.adapter.rest.openapi.Parameters.idempotencyKey;
import static dev.creamery.adapter.rest.openapi.Parameters.ifMatch;
import static dev.creamery.adapter.rest.openapi.Parameters.locale;
import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.prefer;
import static dev.creamery.adapter.rest.openapi.Shapes.anyOf;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What there is to say of writing items. */
public final class ContentWriteDocs implements Documentation {
  private static final String COLLECTIONS = "/v2/content/";
  private static final String COLLECTION = COLLECTIONS + "{key}/";
  private static final String ITEM = COLLECTION + "{id}/";
  private static final String RECORDED =
      "It is recorded, and will be done. With `Prefer: return=representation`, the operation.";
  private static final String REPRESENTED =
      "It is recorded, and will be done: answered to `Prefer: return=representation`.";
  private static final String[] PENDING_HEADERS = {"Location", "Retry-After", "Preference-Applied"};

  @Override
  public Map<String, Schema> shapes() {
    return Map.of(
        "Pending",
            object(
                "It is recorded, and will be done.",
                member("status", code("Always this.", Stream.of("pending")))),
        "Element", element(),
        "Rehearsal", RehearsalShape.all(),
        "Create", create(member("key", text("The key of the collection."))),
        "CreateIn", create(optional("key", text("Passed over: the path names the collection."))),
        "Replace", open(object("An item whole.", status(), member("fields", one()))),
        "Patch", open(object("What changes of an item.", status(), optional("fields", one()))));
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(create(), createIn(), replace(), patch(), delete(), restore(), restoreVersion());
  }

  private static RouteDoc create() {
    return write(HttpMethod.POST, COLLECTIONS, "createItems", "Create items")
        .takes(locale("Where flat fields go."))
        .takes(ref("Create"))
        .refusesBodies("The body breaks the rules of the envelope, or of the schema.")
        .refuses(404, "There is no collection of this key.")
        .examples("one", "several", "localized", "awaited", "wrongFields", "unknownKey");
  }

  private static RouteDoc createIn() {
    return write(HttpMethod.POST, COLLECTION, "createItemsIn", "Create items in this collection")
        .takes(ContentReadDocs.key(), locale("Where flat fields go."))
        .takes(ref("CreateIn"))
        .refusesBodies("The body breaks the rules of the envelope, or of the schema.")
        .fails(Failure.NOT_FOUND)
        .examples("one");
  }

  private static RouteDoc replace() {
    return item(HttpMethod.PUT, "replaceItem", "Replace an item")
        .says("What is not named is cleared, in all locales.")
        .takes(locale("Where flat fields go."))
        .takes(ref("Replace"))
        .refusesBodies("The body breaks the rules of the envelope, or of the schema.")
        .examples("whole");
  }

  private static RouteDoc patch() {
    return item(HttpMethod.PATCH, "patchItem", "Change an item")
        .says("What is not named stays.")
        .takes(locale("Where flat fields go."))
        .takes(ref("Patch"))
        .refusesBodies("The body breaks the rules of the envelope, or of the schema.")
        .examples("oneField", "rejected");
  }

  private static RouteDoc delete() {
    return item(HttpMethod.DELETE, "deleteItem", "Move an item to the bin")
        .says("A body is passed over. References to the item are taken out in the background.")
        .answers(204, "It is recorded.", "Location", "Retry-After")
        .examples("recorded");
  }

  private static RouteDoc restore() {
    return change(HttpMethod.POST, ITEM + "restore/", "restoreItem", "Take an item from the bin")
        .says("A body is passed over.")
        .examples("recorded");
  }

  private static RouteDoc restoreVersion() {
    return change(
            HttpMethod.POST,
            ITEM + "versions/{version}/restore/",
            "restoreVersion",
            "Make an item what it was")
        .says(
            "As a new version, judged by the schema of now: fields and references that are gone are"
                + " left out. A body is passed over.")
        .takes(ContentReadDocs.number())
        .refusesBodies("What the item was breaks the rules of the schema of now.")
        .examples("asAtFirst");
  }

  private static RouteDoc item(HttpMethod method, String id, String summary) {
    return change(method, ITEM, id, summary);
  }

  /** What all changes of items that are there have in common. */
  private static RouteDoc change(HttpMethod method, String path, String id, String summary) {
    return write(method, path, id, summary)
        .takes(ContentReadDocs.key(), ContentReadDocs.id(), ifMatch())
        .fails(Failure.NOT_FOUND)
        .refuses(412, "The item is at another version than `If-Match` has.")
        .refuses(428, "The collection requires `If-Match`, and there is none.");
  }

  /** What all writes of items have in common. */
  private static RouteDoc write(HttpMethod method, String path, String id, String summary) {
    RouteDoc route =
        RouteDoc.of(method, path, id, summary)
            .in(Chapter.WRITING)
            .needs(Scope.WRITE)
            .takes(prefer(), idempotencyKey(), dryRun())
            .fails(Failure.NO_SLASH)
            .refuses(400, "A header or a parameter is wrong.")
            .refuses(422, "Another write was sent under this `Idempotency-Key` before.")
            .answers(
                200,
                "The operation has finished, with whatever outcome: answered to `Prefer: wait=N`;"
                    + " or what would become of it, to `?dry_run=true`.",
                anyOf("What was asked for.", ref("Operation"), ref("Rehearsal")),
                "Location",
                "Preference-Applied");
    return method == HttpMethod.DELETE
        ? route.answers(202, REPRESENTED, ref("Operation"), PENDING_HEADERS)
        : route.answers(
            202,
            RECORDED,
            anyOf("What was preferred.", ref("Pending"), ref("Operation")),
            PENDING_HEADERS);
  }

  private static Schema create(Member key) {
    Schema several =
        list("One item for each.", ref("Element")).minItems(1).maxItems(Write.MAX_ELEMENTS);
    return open(
        object(
            "Items to be. Members that are not known are passed over.",
            key,
            status(),
            member("fields", anyOf("One item or several.", ref("Element"), several))));
  }

  private static Member status() {
    return optional(
        "status",
        ContentShapes.status("Whether readers see it: a draft where POST and PUT leave it out."));
  }

  private static Schema one() {
    return anyOf(
        "An object, or an array of exactly one.",
        ref("Element"),
        list("Exactly one.", ref("Element")).minItems(1).maxItems(1));
  }

  private static Schema element() {
    return open(
        object(
            "The fields of an item, flat or by locale. Flat, `{\"name\":\"Ada\"}`, they go to"
                + " `?locale=` or the default locale. Where the organization has locales, an object"
                + " whose members all are known locales is by locale:"
                + " `{\"en\":{\"name\":\"Ada\"},\"es\":{…}}`. What a field takes is said by the"
                + " schema: text, numbers, dates in ISO 8601, true or false, a choice, a color, a"
                + " URL, and for references an id, a slug or what reads show, or an array of"
                + " those. `null` and `\"\"` clear a field."));
  }
}
