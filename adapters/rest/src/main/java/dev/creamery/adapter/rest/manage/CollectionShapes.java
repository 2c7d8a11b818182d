package dev.creamery.adapter.rest.manage;

import static dev.creamery.adapter.rest.openapi.Shapes.anyOf;
import static dev.creamery.adapter.rest.openapi.Shapes.closed;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.number;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.domain.collection.FieldType;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.rule.OnDelete;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shapes of collections and of what changes them. */
final class CollectionShapes {
  private CollectionShapes() {}

  static Map<String, Schema> all() {
    return Map.of(
        "Definition",
            closed(
                object("The schema of a collection, whole.", key(), name(), fields(), ifMatch())),
        "Collection", object("The schema of a collection.", key(), name(), fields(), ifMatch()),
        "CollectionList",
            object("All collections.", member("data", list("Them.", ref("Collection")))),
        "Field", field(),
        "Choice",
            anyOf(
                "A choice of a dropdown.",
                text("Its value."),
                object(
                    "What it is called, besides.",
                    member("value", text("Its value.")),
                    member("label", text("How people see it.")))),
        "Plan", plan(),
        "Obstacle", obstacle());
  }

  private static Member key() {
    return optional("key", text("Its key, the same as in the path."));
  }

  private static Member name() {
    return optional("name", text("How people see it; the key where it is left out."));
  }

  private static Member ifMatch() {
    return optional(
        "require_if_match", flag("Whether items are changed only by who sends `If-Match`."));
  }

  private static Member fields() {
    return member(
        "fields",
        list("The fields. Up to " + Definition.MAX_INDEXED + " may be indexed.", ref("Field"))
            .minItems(1)
            .maxItems(Definition.MAX_FIELDS));
  }

  private static Schema field() {
    return closed(
        object(
            "A field. Which constraints it may have depends on its type.",
            member(
                "key",
                text("A letter, then letters, digits, `_` and `-`; not `meta`.").maxLength(100)),
            optional("label", text("How people see it.")),
            optional("help", text("What people are told about it.")),
            member("type", code("Its type.", FieldType.values(), FieldType::code)),
            optional("required", flag("Whether every item needs a value.")),
            optional(
                "unique", flag("Whether no two items may have the same (short_text, number).")),
            optional("indexed", flag("Whether lists are often ordered or limited by it.")),
            optional("renamed_from", text("The key that it had before, to keep its values.")),
            optional("min_length", count("Texts: the shortest.")),
            optional("max_length", count("Texts: the longest.")),
            optional("pattern", text("short_text, long_text: what they match, in RE2 syntax.")),
            optional("min", bound("The least.")),
            optional("max", bound("The most.")),
            optional("integer", flag("number: whole ones only.")),
            optional(
                "default",
                anyOf(
                    "checkbox, dropdown: what it is where nothing is given.",
                    flag("Or"),
                    text("a choice."))),
            optional("choices", list("dropdown: what there is to choose.", ref("Choice"))),
            optional(
                "content_types", list("media: the types.", text("`image/*`, `application/pdf`."))),
            optional("max_bytes", count("media: how large.")),
            optional("target", text("reference: the key of a collection, or `page`.")),
            optional("page_type", text("reference to pages: of which type.")),
            optional("many", flag("reference: to more than one.")),
            optional("max_items", count("reference to many: how many at most.")),
            optional(
                "on_delete",
                code(
                    "reference: what happens when its target is deleted.",
                    OnDelete.values(),
                    OnDelete::code))));
  }

  private static Schema bound(String says) {
    return anyOf(says, number("number: a number."), text("date: a date in ISO 8601."));
  }

  private static Schema plan() {
    return object(
        "What a definition would change.",
        member("possible", flag("Whether nothing is in the way.")),
        member("created", flag("Whether the collection would be new.")),
        member(
            "changes",
            list(
                "What would happen to fields.",
                object(
                    "What would happen to one.",
                    member("field", text("Its key.")),
                    member(
                        "change", code("What.", FieldChange.Kind.values(), FieldChange.Kind::code)),
                    optional("from", text("The key that it had before."))))),
        member("obstacles", list("Which items are in the way.", ref("Obstacle"))));
  }

  private static Schema obstacle() {
    return object(
        "Items that a change of a field would break.",
        member("field", text("The key of the field.")),
        member("reason", code("Why.", Obstacle.Reason.values(), Obstacle.Reason::code)),
        member("items", count("How many.")),
        member("ids", list("The first of them.", count("An id.")).maxItems(Obstacle.IDS)),
        member("detail", text("The same in words.")));
  }
}
