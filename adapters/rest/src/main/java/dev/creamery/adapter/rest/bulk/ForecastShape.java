package dev.creamery.adapter.rest.bulk;

import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shape of what a dry run of a bulk is answered. */
final class ForecastShape {
  private ForecastShape() {}

  static Schema all() {
    return object(
        "What would become of a bulk, in the form of its operation.",
        member("dry_run", flag("Always true: nothing was done.")),
        member("status", code("All together.", Stream.of("succeeded", "rejected", "partial"))),
        member(
            "counts",
            object(
                "Of the lines that would be accepted.",
                member("total", count("All of them.")),
                member("applied", count("Those that nothing is wrong with.")),
                member("rejected", count("Those that would be rejected when they are applied.")))),
        member(
            "applied",
            object(
                "What those would do that nothing is wrong with.",
                member("create", count("Make an item.")),
                member("replace", count("Replace one.")),
                member("patch", count("Change one.")),
                member("delete", count("Delete one.")))),
        member("rejections", list("The first that would be rejected.", line())),
        member("media_not_fetched", count("Lines that would wait for files, of unknown outcome.")),
        member(
            "bulk",
            object(
                "The lines themselves.",
                member("lines", count("How many there are, blank ones too.")),
                member("refused", count("How many would not be accepted.")),
                member("refusals", list("The first of those.", line())))));
  }

  private static Schema line() {
    return object(
        "A line.",
        member("line", count("Its number, from 1.")),
        member("errors", list("Why.", open(object("One thing.")))));
  }
}
