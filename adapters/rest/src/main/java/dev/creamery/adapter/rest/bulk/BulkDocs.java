package dev.creamery.adapter.rest.bulk;

import static dev.creamery.adapter.rest.openapi.Parameters.dryRun;
import static dev.creamery.adapter.rest.openapi.Parameters.idempotencyKey;
import static dev.creamery.adapter.rest.openapi.Parameters.locale;
import static dev.creamery.adapter.rest.openapi.Parameters.prefer;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.anyOf;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.application.access.Scope;
import dev.creamery.application.bulk.WholeBulk;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What there is to say of bulks. */
public final class BulkDocs implements Documentation {
  private static final String LINES =
      """
      One write a line: `{"op":"create|replace|patch|delete|upsert","key":"books","id":7,\
      "match":{"sku":"A-1"},"status":"draft","fields":{…},"locale":"en","if_match":3}`. \
      `id` is for replace, patch and delete; `match`, a field that is unique and its value, for \
      upsert, which patches the item that has it or else creates one. `fields` are those of one \
      item, in which `{"$ref":1}` stands for the item of an earlier line. Blank lines count and do \
      nothing.\
      """;

  @Override
  public Map<String, Schema> shapes() {
    return Map.of("Lines", text(LINES), "BulkForecast", ForecastShape.all());
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(bulk());
  }

  private static RouteDoc bulk() {
    return RouteDoc.of(HttpMethod.POST, "/v2/content/bulk/", "writeBulk", "Write many items")
        .in(Chapter.WRITING)
        .needs(Scope.WRITE)
        .says(
            "Read as it comes, however long it is. Lines that break the rules are reported by their"
                + " number; the others go on. Where the connection breaks, what was taken stays:"
                + " the same lines sent again with the same `Idempotency-Key` go on from there.")
        .takes(locale("Where flat fields go of lines that name no locale."))
        .takes(
            query(
                "atomic",
                flag(
                    "All lines are applied together or none is; up to "
                        + WholeBulk.MAX_LINES
                        + " lines and "
                        + WholeBulk.MAX_BYTES
                        + " bytes."),
                false))
        .takes(prefer(), idempotencyKey(), dryRun())
        .takesLines(ref("Lines"))
        .fails(Failure.NO_SLASH)
        .answers(
            200,
            "The operation has finished, with whatever outcome: answered to `Prefer: wait=N`; or what"
                + " would become of the bulk, to `?dry_run=true`.",
            anyOf("What was asked for.", ref("Operation"), ref("BulkForecast")),
            "Location",
            "Preference-Applied")
        .answers(
            202,
            "All lines were taken, and will be done or were refused.",
            ref("Operation"),
            "Location",
            "Retry-After",
            "Preference-Applied")
        .refuses(
            400,
            "A header or a parameter is wrong, or the body broke off; of an atomic bulk, lines are wrong."
                + " They are told from 1: `lines[2].fields.name`.")
        .refuses(408, "Nothing came for a while.")
        .refuses(409, "Another request with this `Idempotency-Key` goes on with it.")
        .refuses(413, "There are too many lines.")
        .refuses(415, "The body is not said to be lines of JSON in UTF-8.")
        .refuses(422, "Something else was sent under this `Idempotency-Key` before.")
        .examples("withABadLine");
  }
}
