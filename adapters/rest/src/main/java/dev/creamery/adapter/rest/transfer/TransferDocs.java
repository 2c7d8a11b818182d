package dev.creamery.adapter.rest.transfer;

import static dev.creamery.adapter.rest.openapi.Parameters.header;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
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

/** What there is to say of exports and imports. */
public final class TransferDocs implements Documentation {
  @Override
  public Map<String, Schema> shapes() {
    return Map.of("ImportReport", report());
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(export(), load());
  }

  private static RouteDoc export() {
    return route(HttpMethod.GET, "export", "exportContent", "All content, as it is at this moment")
        .says(
            "Lines of JSON: a header, collections, pages, items in all locales and states, files"
                + " of the library, and an end. Items refer to each other by their numbers in the"
                + " file. Two exports of the same content are the same, whatever ids it has.")
        .answersLines(200, "The lines.");
  }

  private static RouteDoc load() {
    return route(HttpMethod.POST, "import", "importContent", "Make what an export holds")
        .says(
            "In an organization without content. Items are written as any client would write them,"
                + " and the answer comes when all were applied or refused. What is cut off goes on,"
                + " and can be sent again.")
        .takes(
            header(
                "Idempotency-Key",
                "A name for this import, under which it can be sent again within a day, and nothing"
                    + " is done twice."),
            query(
                "resume",
                flag("Whether there may be content, of an earlier attempt under the same key."),
                false))
        .takesLines(text("Lines, as an export gives them."))
        .answers(200, "What came of it.", ref("ImportReport"))
        .refuses(400, "It is no export, or not whole.")
        .refuses(409, "The organization has content.")
        .refuses(413, "The file is too long.")
        .refuses(415, "The body is not said to be lines of JSON.")
        .fails(Failure.TOO_SLOW)
        .examples("resumed", "noExport");
  }

  private static Schema report() {
    return object(
        "What an import came to.",
        member(
            "applied",
            object(
                "How much of the file is there now.",
                member("collections", count("Collections.")),
                member("pages", count("Pages.")),
                member("items", count("Items.")),
                member("links", count("Items that were told afterwards what they refer to.")),
                member("files", count("Files of the library that are there now.")))),
        member("refused", count("Lines that were not done as they are.")),
        member(
            "lines",
            list(
                "The first thousand of these.",
                object(
                    "A line.",
                    member("line", count("Its number, from 1.")),
                    member("errors", list("What is wrong with it.", text("A sentence.")))))));
  }

  private static RouteDoc route(HttpMethod method, String name, String id, String summary) {
    return RouteDoc.of(method, "/manage/v1/" + name, id, summary)
        .in(Chapter.TRANSFER)
        .needs(Scope.ADMIN);
  }
}
