package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.command.ItemCommand;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A command as it is inserted. */
record CommandRow(NewOperation operation, int index) {
  /** The commands of operations, in order. */
  static List<CommandRow> of(List<NewOperation> operations) {
    return operations.stream()
        .flatMap(
            operation ->
                IntStream.range(0, operation.commands().size())
                    .mapToObj(index -> new CommandRow(operation, index)))
        .toList();
  }

  /** The columns of commands, as statements that append take them. */
  static Columns<CommandRow> columns(List<CommandRow> rows) {
    return Columns.of(rows)
        .longs(CommandRow::org)
        .uuids(CommandRow::operationId)
        .integers(CommandRow::index)
        .texts(row -> row.operation().collection().value())
        .longs(row -> row.operation().item().orElse(null))
        .texts(CommandRow::kind)
        .texts(CommandRow::payload)
        .texts(row -> row.operation().editor())
        .texts(row -> row.operation().trace().map(TraceContext::value).orElse(null));
  }

  ItemCommand command() {
    return operation.commands().get(index);
  }

  long org() {
    return operation.organization().value();
  }

  UUID operationId() {
    return operation.id();
  }

  String kind() {
    return command().kind().code();
  }

  String payload() {
    return Payload.write(command());
  }
}
