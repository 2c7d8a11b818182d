package dev.creamery.adapter.rest.content;

import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shape of what a dry run is answered. */
final class RehearsalShape {
  private RehearsalShape() {}

  static Schema all() {
    return object(
        "What would become of a write, in the form of its operation.",
        member("dry_run", flag("Always true: nothing was done.")),
        member("status", code("All together.", Stream.of("succeeded", "rejected", "partial"))),
        member("commands", list("One for each item.", command())));
  }

  private static Schema command() {
    return object(
        "What would be done with one item.",
        member("index", count("The index of the element of `fields` that it is made of.")),
        member("kind", text("What it would do.")),
        member("collection", text("The key of the collection.")),
        member("item_id", orNull(count("The id of the item; null where it would get one."))),
        member("status", code("What it would come to.", Stream.of("applied", "rejected"))),
        member("version", orNull(count("The version that the item would have."))),
        member("errors", list("Why it would be refused.", open(object("One thing.")))),
        member(
            "media_not_fetched",
            list("Addresses of files that would be fetched first, and were not.", text("One."))),
        member("item", orNull(open(object("The item as it would be read.")))));
  }
}
