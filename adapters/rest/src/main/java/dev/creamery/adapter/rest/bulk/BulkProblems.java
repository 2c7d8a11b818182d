package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.FieldError;
import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.WholeBulk;
import dev.creamery.application.port.out.BulkLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Why a bulk is not taken, or not to its end. */
final class BulkProblems {
  private BulkProblems() {}

  static Problem notNdjson(String type) {
    return Problem.of(
        415,
        "Unsupported media type \""
            + Problem.echo(type)
            + "\" in request. Send application/x-ndjson in UTF-8: one write a line.");
  }

  /** A whole is held in memory and applied in one transaction. */
  static Problem tooMuchForAWhole() {
    return Problem.of(
        413,
        "A bulk that is applied as a whole (atomic=true) has at most "
            + WholeBulk.MAX_LINES
            + " lines and "
            + WholeBulk.MAX_BYTES
            + " bytes. Nothing was recorded. Send it in parts that can stand alone, or without"
            + " atomic: then lines are applied one by one.");
  }

  /** The first errors of all lines that are refused, each under its line. */
  static Problem refused(List<RefusedLine> lines) {
    List<FieldError> errors =
        lines.stream()
            .flatMap(
                line ->
                    line.why().stream()
                        .map(
                            violation ->
                                Location.ROOT
                                    .member("lines")
                                    .element(line.number())
                                    .members(violation.path().members())
                                    .error(violation)))
            .limit(BulkLog.MAX_REFUSALS)
            .toList();
    return new Problem(
        400,
        "Nothing was recorded: "
            + lines.size()
            + " lines are refused, and all are applied or none. See errors; lines are numbered from 1.",
        errors,
        Map.of());
  }

  /** Of a bulk of which nothing is recorded before its end. */
  static Problem nothingRecorded() {
    return Problem.of(503, "The service cannot go on now. Nothing was recorded. Try again soon.")
        .with("Retry-After", "1");
  }

  static Problem keyReused() {
    return Problem.of(
        422,
        "Another request was sent with this Idempotency-Key before. Give every write a key of its"
            + " own, and send a bulk again unchanged.");
  }

  static Problem tooManyLines(int most) {
    return Problem.of(
        413, "A bulk has at most " + most + " lines. Send the rest as a bulk of its own.");
  }

  static Problem tooSlow(Duration patience) {
    return Problem.of(408, "Nothing came for " + patience.toSeconds() + " seconds.");
  }

  static Problem tooManyBulks() {
    return Problem.of(503, "Too many bulks are being received just now. Try again soon.")
        .with("Retry-After", "5");
  }

  static Problem overtaken() {
    return Problem.of(
        409,
        "The same bulk is being sent by another request with this Idempotency-Key, which goes on"
            + " with it.");
  }

  /** Not with "nothing was recorded", as others are told. */
  static Problem cannotGoOn(RecordedUpload upload, int taken) {
    String how =
        upload.keyed()
            ? "Send the same bulk again with the same Idempotency-Key to go on."
            : "Send the rest, from line " + (taken + 1) + " on, as a bulk of its own.";
    return Problem.of(503, "The service cannot go on now; " + taken + " lines were taken. " + how)
        .with("Retry-After", "1")
        .with("Location", OperationJson.location(upload.operation()));
  }
}
