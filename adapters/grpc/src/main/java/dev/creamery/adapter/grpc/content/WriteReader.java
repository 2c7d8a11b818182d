package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.value.ValueReader;
import dev.creamery.application.accept.Write;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.RestoreRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads writes as they are called. Refuses what cannot be one, or is not served yet. */
final class WriteReader {
  private static final String FIELDS = "fields";

  private WriteReader() {}

  static Write read(BulkWriteRequest request) {
    return switch (request.getWriteCase()) {
      case CREATE -> read(request.getCreate());
      case REPLACE -> read(request.getReplace());
      case PATCH -> read(request.getPatch());
      case DELETE -> read(request.getDelete());
      case RESTORE -> read(request.getRestore());
      case WRITE_NOT_SET ->
          throw Refusal.badRequest("Set one of create, replace, patch, delete and restore.")
              .refused();
    };
  }

  static Write read(CreateRequest request) {
    refuseRehearsal(request.getDryRun());
    EnvelopeCheck check = new EnvelopeCheck();
    check.key(request.getKey());
    check.elements(request.getFieldsCount());
    Optional<ItemStatus> status = check.status(request.getStatusValue());
    check.pass();
    return new Write(
        CommandKind.CREATE,
        request.getKey(),
        Optional.empty(),
        status,
        new ValueReader().read(FIELDS, request.getFieldsList()),
        given(request.getLocale()));
  }

  static Write read(ReplaceRequest request) {
    refuseRehearsal(request.getDryRun());
    EnvelopeCheck check = new EnvelopeCheck();
    check.fieldsGiven(request.hasFields());
    Optional<ItemStatus> status = check.status(request.getStatusValue());
    check.pass();
    return new Write(
            CommandKind.REPLACE,
            request.getKey(),
            Optional.of(Long.toString(request.getId())),
            status,
            List.of(new ValueReader().read(FIELDS, request.getFields())),
            given(request.getLocale()))
        .on(terms(request.hasIfMatch(), request.getIfMatch()));
  }

  static Write read(PatchRequest request) {
    refuseRehearsal(request.getDryRun());
    EnvelopeCheck check = new EnvelopeCheck();
    Optional<ItemStatus> status = check.status(request.getStatusValue());
    check.pass();
    return new Write(
            CommandKind.PATCH,
            request.getKey(),
            Optional.of(Long.toString(request.getId())),
            status,
            List.of(new ValueReader().read(FIELDS, request.getFields())),
            given(request.getLocale()))
        .on(terms(request.hasIfMatch(), request.getIfMatch()));
  }

  static Write read(DeleteRequest request) {
    refuseRehearsal(request.getDryRun());
    return Write.bare(CommandKind.DELETE, request.getKey(), Long.toString(request.getId()))
        .on(terms(request.hasIfMatch(), request.getIfMatch()));
  }

  static Write read(RestoreRequest request) {
    refuseRehearsal(request.getDryRun());
    String id = Long.toString(request.getId());
    return request.hasVersion()
        ? Write.restoreVersion(request.getKey(), id, Long.toString(request.getVersion()))
        : Write.bare(CommandKind.RESTORE, request.getKey(), id);
  }

  private static WriteTerms terms(boolean hasIfMatch, long version) {
    return hasIfMatch
        ? new WriteTerms(
            Optional.empty(), Optional.of(new Precondition.AtVersion(Set.of(version))), false)
        : WriteTerms.NONE;
  }

  private static void refuseRehearsal(boolean dryRun) {
    if (dryRun) {
      throw Refusal.notYet("The field dry_run").refused();
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(locale -> !locale.isEmpty());
  }
}
