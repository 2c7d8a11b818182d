package dev.creamery.adapter.grpc.content;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.ShowRehearsal;
import dev.creamery.application.accept.Write;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.item.Item;
import dev.creamery.proto.collections.v1.CommandError;
import dev.creamery.proto.collections.v1.CommandStatus;
import dev.creamery.proto.collections.v1.OperationStatus;
import dev.creamery.proto.collections.v1.Rehearsal;
import dev.creamery.proto.collections.v1.RehearsedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Rehearsals as messages, with the items as they would be read. */
@Singleton
class RehearsalMessages {
  private static final int LEVELS = 2;

  private final ShowRehearsal show;

  RehearsalMessages(ContentReads reads) {
    this.show = new ShowRehearsal(reads);
  }

  /** The message; the items are shown in the locale of the write. */
  Uni<Rehearsal> message(Write write, Acceptance.Rehearsed rehearsed) {
    ReadOptions options = new ReadOptions(write.locale(), true, LEVELS, false);
    return show.items(rehearsed, options).map(items -> message(rehearsed, items));
  }

  private static Rehearsal message(Acceptance.Rehearsed rehearsed, List<Optional<ItemView>> items) {
    Rehearsal.Builder message =
        Rehearsal.newBuilder()
            .setStatus(OperationStatus.valueOf("OPERATION_STATUS_" + rehearsed.status().name()));
    for (int i = 0; i < items.size(); i++) {
      message.addCommands(message(rehearsed.commands().get(i), items.get(i)));
    }
    return message.build();
  }

  private static RehearsedCommand message(
      dev.creamery.application.accept.Rehearsal command, Optional<ItemView> item) {
    RehearsedCommand.Builder message =
        RehearsedCommand.newBuilder()
            .setIndex(command.index())
            .setKind(command.kind().code())
            .setCollection(command.collection().value())
            .setStatus(
                command.isRejected()
                    ? CommandStatus.COMMAND_STATUS_REJECTED
                    : CommandStatus.COMMAND_STATUS_APPLIED)
            .addAllMediaNotFetched(command.unfetched().stream().sorted().toList());
    command.item().ifPresent(message::setItemId);
    command.after().map(Item::version).ifPresent(message::setVersion);
    command
        .errors()
        .forEach(
            error ->
                message.addErrors(
                    CommandError.newBuilder()
                        .setField(error.path().toString())
                        .setCode(error.code().code())
                        .setMessage(error.message())));
    item.map(ReadAnswers::item).ifPresent(message::setItem);
    return message.build();
  }
}
