package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.value.ValueReader;
import dev.creamery.application.accept.Write;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.RestoreRequest;
import dev.creamery.proto.collections.v1.UpsertRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads writes as they are called. Refuses what cannot be one. */
public final class WriteReader {
  private static final String FIELDS = "fields";

  private WriteReader() {}

  /** A create. */
  public static Write read(CreateRequest request) {
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
            given(request.getLocale()))
        .on(terms(request.getDryRun()));
  }

  /** A replace. */
  public static Write read(ReplaceRequest request) {
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
        .on(terms(request.hasIfMatch(), request.getIfMatch(), request.getDryRun()));
  }

  /** A patch. */
  public static Write read(PatchRequest request) {
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
        .on(terms(request.hasIfMatch(), request.getIfMatch(), request.getDryRun()));
  }

  /** A delete. */
  public static Write read(DeleteRequest request) {
    return Write.bare(CommandKind.DELETE, request.getKey(), Long.toString(request.getId()))
        .on(terms(request.hasIfMatch(), request.getIfMatch(), request.getDryRun()));
  }

  /** A restore. */
  public static Write read(RestoreRequest request) {
    String id = Long.toString(request.getId());
    Write write =
        request.hasVersion()
            ? Write.restoreVersion(request.getKey(), id, Long.toString(request.getVersion()))
            : Write.bare(CommandKind.RESTORE, request.getKey(), id);
    return write.on(terms(request.getDryRun()));
  }

  /** What an upsert comes to where nothing matches: a create of one item. */
  public static Write read(UpsertRequest request) {
    EnvelopeCheck check = new EnvelopeCheck();
    check.key(request.getKey());
    check.match(request.getMatchField(), request.hasMatchValue());
    Optional<ItemStatus> status = check.status(request.getStatusValue());
    check.pass();
    return new Write(
        CommandKind.CREATE,
        request.getKey(),
        Optional.empty(),
        status,
        List.of(new ValueReader().read(FIELDS, request.getFields())),
        given(request.getLocale()));
  }

  private static WriteTerms terms(boolean hasIfMatch, long version, boolean dryRun) {
    Optional<Precondition> precondition =
        hasIfMatch ? Optional.of(new Precondition.AtVersion(Set.of(version))) : Optional.empty();
    return new WriteTerms(Optional.empty(), precondition, dryRun);
  }

  private static WriteTerms terms(boolean dryRun) {
    return terms(false, 0, dryRun);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(locale -> !locale.isEmpty());
  }
}
