package dev.creamery.adapter.rest.content;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.read.ItemView;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.shared.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What would become of a write, in the form of its operation: {@code {"dry_run":true,
 * "status":"succeeded","commands":[{"index":0,"kind":"patch",…,"item":{…}}]}}. What only doing it
 * could tell is left out.
 */
final class RehearsalJson {
  private RehearsalJson() {}

  static void write(JsonGenerator json, List<Rehearsal> commands, List<Optional<ItemView>> items)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("dry_run", true);
    json.writeStringField("status", status(commands).code());
    json.writeArrayFieldStart("commands");
    for (int i = 0; i < commands.size(); i++) {
      write(json, commands.get(i), items.get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static OperationStatus status(List<Rehearsal> commands) {
    long rejected = commands.stream().filter(RehearsalJson::isRejected).count();
    if (rejected == 0) {
      return OperationStatus.SUCCEEDED;
    }
    return rejected == commands.size() ? OperationStatus.REJECTED : OperationStatus.PARTIAL;
  }

  private static boolean isRejected(Rehearsal command) {
    return command.decision() instanceof Decision.Rejected;
  }

  private static void write(JsonGenerator json, Rehearsal command, Optional<ItemView> item)
      throws IOException {
    CommandState state = isRejected(command) ? CommandState.REJECTED : CommandState.APPLIED;
    json.writeStartObject();
    json.writeNumberField("index", command.index());
    json.writeStringField("kind", command.kind().code());
    json.writeStringField("collection", command.collection().value());
    number(json, "item_id", command.item());
    json.writeStringField("status", state.code());
    number(json, "version", version(command.decision()));
    json.writeArrayFieldStart("errors");
    if (command.decision() instanceof Decision.Rejected rejected) {
      for (Violation violation : rejected.violations()) {
        OperationJson.write(json, violation);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("media_not_fetched");
    for (String url : command.unfetched().stream().sorted().toList()) {
      json.writeString(url);
    }
    json.writeEndArray();
    json.writeFieldName("item");
    if (item.isPresent()) {
      ValueWriter.write(json, item.get().content());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Optional<Long> number)
      throws IOException {
    json.writeFieldName(name);
    if (number.isPresent()) {
      json.writeNumber(number.get());
    } else {
      json.writeNull();
    }
  }

  private static Optional<Long> version(Decision decision) {
    if (decision instanceof Decision.Applied applied) {
      return Optional.of(applied.item().version());
    }
    return decision instanceof Decision.Unchanged unchanged
        ? Optional.of(unchanged.item().version())
        : Optional.empty();
  }
}
