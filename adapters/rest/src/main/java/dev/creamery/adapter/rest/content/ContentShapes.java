package dev.creamery.adapter.rest.content;

import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.map;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.domain.item.ItemStatus;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shapes of content as it is read. */
final class ContentShapes {
  private ContentShapes() {}

  static Map<String, Schema> all() {
    return Map.of(
        "Item", item(),
        "ItemAnswer", object("One item.", member("data", ref("Item"))),
        "ItemPage", page(),
        "ItemsByCollection",
            object(
                "Items of several collections. Where none was named, nothing at all.",
                optional("data", byKey())),
        "ListMeta", meta(),
        "VersionList",
            object(
                "A part of the history of an item, newest first.",
                member("meta", ref("ListMeta")),
                member("data", list("The versions.", version()))));
  }

  static Schema status(String says) {
    return code(says, ItemStatus.values(), ItemStatus::code);
  }

  private static Schema item() {
    return open(
        object(
            "What the collection's schema names, beside `meta`. References are objects, or at the"
                + " last level the address of their target.",
            member(
                "meta",
                object(
                    "About the item.",
                    member("id", count("Its id.")),
                    optional("version", count("Which version this is, in its history."))))));
  }

  private static Schema byKey() {
    return map("Items by the key of their collection.", list("The items.", ref("Item")));
  }

  private static Schema page() {
    return object(
        "A part of a collection. Several collections at once have no `meta`.",
        optional("meta", ref("ListMeta")),
        member("data", byKey()));
  }

  private static Schema meta() {
    return object(
        "How much there is, and where it goes on: by page, by offset or by cursor, as was asked.",
        member("count", count("How many there are in all.")),
        optional("next_page", orNull(count("The next page."))),
        optional("previous_page", orNull(count("The page before."))),
        optional("next_offset", orNull(count("Where the next part begins."))),
        optional("previous_offset", orNull(count("Where the part before begins."))),
        optional("next_cursor", orNull(text("What leads to the next part."))));
  }

  private static Schema version() {
    return object(
        "What an item was.",
        member("version", count("From 1.")),
        member("status", status("Whether it was public.")),
        member("deleted", flag("Whether it was in the bin.")),
        member("updated_at", instant("Since when.")),
        member("editor", text("The name of the token that wrote it.")),
        member("operation", text("Where the operation that wrote it is found.")));
  }
}
