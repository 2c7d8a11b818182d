package dev.creamery.adapter.grpc.operation;

import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandCounts;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.BulkProgress;
import dev.creamery.proto.collections.v1.Command;
import dev.creamery.proto.collections.v1.CommandError;
import dev.creamery.proto.collections.v1.CommandStatus;
import dev.creamery.proto.collections.v1.Operation;
import dev.creamery.proto.collections.v1.OperationStatus;
import dev.creamery.proto.collections.v1.RefusedLine;
import jakarta.inject.Singleton;

/** Operations as messages. */
@Singleton
class OperationMessages {
  private final MediaLibrary library;

  OperationMessages(MediaLibrary library) {
    this.library = library;
  }

  Operation write(OperationView operation) {
    Operation.Builder message =
        Operation.newBuilder()
            .setId(operation.id().toString())
            .setStatus(OperationStatus.valueOf("OPERATION_STATUS_" + operation.status().name()))
            .setAcceptedAt(Timestamps.write(operation.acceptedAt()))
            .setCounts(write(operation.counts()))
            .setCommandsTruncated(operation.isTruncated());
    operation.bulk().map(OperationMessages::write).ifPresent(message::setBulk);
    operation.finishedAt().map(Timestamps::write).ifPresent(message::setFinishedAt);
    operation.commands().forEach(command -> message.addCommands(write(command)));
    return message.build();
  }

  private static dev.creamery.proto.collections.v1.CommandCounts write(CommandCounts counts) {
    return dev.creamery.proto.collections.v1.CommandCounts.newBuilder()
        .setTotal(counts.total())
        .setPending(counts.pending())
        .setRunning(counts.running())
        .setApplied(counts.applied())
        .setRejected(counts.rejected())
        .setFailed(counts.failed())
        .build();
  }

  private static BulkProgress write(BulkView bulk) {
    BulkProgress.Builder message =
        BulkProgress.newBuilder()
            .setState(bulk.state().code())
            .setLines(bulk.lines())
            .setRefused(bulk.refused());
    bulk.refusals()
        .forEach(
            refused ->
                message.addRefusals(
                    RefusedLine.newBuilder()
                        .setLine(refused.number())
                        .addAllErrors(
                            refused.why().stream().map(OperationMessages::write).toList())));
    return message.build();
  }

  private Command write(CommandView command) {
    Command.Builder message =
        Command.newBuilder()
            .setIndex(command.index())
            .setId(command.id().toString())
            .setKind(command.kind().code())
            .setCollection(command.collection().value())
            .setItemId(command.itemId())
            .setStatus(CommandStatus.valueOf("COMMAND_STATUS_" + command.state().name()))
            .setAttempts(command.attempts())
            .setAcceptedAt(Timestamps.write(command.acceptedAt()));
    command.version().ifPresent(message::setVersion);
    command.errors().forEach(error -> message.addErrors(write(error)));
    command.media().forEach(media -> message.addMedia(write(media)));
    command
        .finishedAt()
        .filter(at -> command.state() == CommandState.APPLIED)
        .map(Timestamps::write)
        .ifPresent(message::setAppliedAt);
    return message.build();
  }

  private static CommandError write(Violation error) {
    return CommandError.newBuilder()
        .setField(error.path().toString())
        .setCode(error.code().code())
        .setMessage(error.message())
        .build();
  }

  private dev.creamery.proto.collections.v1.MediaProgress write(MediaProgress media) {
    dev.creamery.proto.collections.v1.MediaProgress.Builder message =
        dev.creamery.proto.collections.v1.MediaProgress.newBuilder()
            .setSource(media.source())
            .setUrl(media.key().map(library::url).orElse(""))
            .setBytes(media.bytes());
    media.of().ifPresent(message::setOf);
    return message.build();
  }
}
