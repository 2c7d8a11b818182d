package dev.creamery.adapter.rest.content;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.read.ItemView;
import dev.creamery.domain.item.Item;
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

  static void write(
      JsonGenerator json, Acceptance.Rehearsed rehearsed, List<Optional<ItemView>> items)
      throws IOException {
    List<Rehearsal> commands = rehearsed.commands();
    json.writeStartObject();
    json.writeBooleanField("dry_run", true);
    json.writeStringField("status", rehearsed.status().code());
    json.writeArrayFieldStart("commands");
    for (int i = 0; i < commands.size(); i++) {
      write(json, commands.get(i), items.get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Rehearsal command, Optional<ItemView> item)
      throws IOException {
    CommandState state = command.isRejected() ? CommandState.REJECTED : CommandState.APPLIED;
    json.writeStartObject();
    json.writeNumberField("index", command.index());
    json.writeStringField("kind", command.kind().code());
    json.writeStringField("collection", command.collection().value());
    number(json, "item_id", command.item());
    json.writeStringField("status", state.code());
    number(json, "version", command.after().map(Item::version));
    json.writeArrayFieldStart("errors");
    for (Violation violation : command.errors()) {
      OperationJson.write(json, violation);
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
}
