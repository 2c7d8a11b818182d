package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.call.Refused;
import dev.creamery.adapter.grpc.content.WriteReader;
import dev.creamery.adapter.grpc.value.ValueReader;
import dev.creamery.application.accept.Write;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.UpsertRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one message of a stream as a line of a bulk. */
final class BulkLineReader {
  private BulkLineReader() {}

  static BulkLine read(int number, BulkWriteRequest request) {
    try {
      return switch (request.getWriteCase()) {
        case CREATE ->
            request.getCreate().getFieldsCount() > 1
                ? unreadable(number, ErrorCode.TOO_MANY, "Give the fields of one item.", "fields")
                : asked(number, WriteReader.read(request.getCreate()));
        case REPLACE -> asked(number, WriteReader.read(request.getReplace()));
        case PATCH -> asked(number, WriteReader.read(request.getPatch()));
        case DELETE -> asked(number, WriteReader.read(request.getDelete()));
        case RESTORE ->
            request.getRestore().hasVersion()
                ? unreadable(
                    number,
                    ErrorCode.UNKNOWN_CHOICE,
                    "A bulk restores from the bin only. Call Restore for a version.",
                    "version")
                : asked(number, WriteReader.read(request.getRestore()));
        case UPSERT -> upsert(number, request.getUpsert());
        case WRITE_NOT_SET ->
            unreadable(
                number,
                ErrorCode.MALFORMED,
                "Set one of create, replace, patch, delete, restore and upsert.");
      };
    } catch (Refused refused) {
      return new BulkLine.Unreadable(number, violations(refused.refusal()));
    }
  }

  private static BulkLine asked(int number, Write write) {
    return write.terms().rehearsal()
        ? unreadable(
            number,
            ErrorCode.UNKNOWN_CHOICE,
            "A bulk is tried as a whole: set dry_run in the options of the first message.",
            "dry_run")
        : new BulkLine.Asked(number, write, Optional.empty());
  }

  private static BulkLine upsert(int number, UpsertRequest request) {
    Write write = WriteReader.read(request);
    BulkLine.Match match =
        new BulkLine.Match(
            request.getMatchField(),
            new ValueReader().read("match_value", request.getMatchValue()));
    return new BulkLine.Asked(number, write, Optional.of(match));
  }

  private static BulkLine unreadable(
      int number, ErrorCode code, String message, String... members) {
    return new BulkLine.Unreadable(number, List.of(new Violation(code, Path.of(members), message)));
  }

  private static List<Violation> violations(Refusal refusal) {
    return refusal.violations().isEmpty()
        ? List.of(Violation.of(ErrorCode.MALFORMED, refusal.detail()))
        : refusal.violations().stream().map(BulkLineReader::violation).toList();
  }

  private static Violation violation(FieldViolation violation) {
    ErrorCode code =
        Arrays.stream(ErrorCode.values())
            .filter(one -> one.code().equals(violation.code()))
            .findFirst()
            .orElse(ErrorCode.MALFORMED);
    return new Violation(code, Path.of(violation.field()), violation.message());
  }
}
