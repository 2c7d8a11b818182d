package dev.creamery.adapter.rest.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandCounts;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.domain.shared.Violation;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The operation resource. An error's pointer leads into the element of {@code fields} that the
 * command was made of; the index of the command is the index of that element.
 */
@Singleton
public class OperationJson {
  private final MediaLibrary library;

  OperationJson(MediaLibrary library) {
    this.library = library;
  }

  /** Where an operation is found. */
  public static String location(UUID operation) {
    return "/v2/operations/" + operation + "/";
  }

  public byte[] one(OperationView operation) {
    return JsonWriter.write(json -> write(json, operation));
  }

  byte[] list(List<OperationView> operations) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("data");
          for (OperationView operation : operations) {
            write(json, operation);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, OperationView operation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", operation.id().toString());
    json.writeStringField("status", operation.status().code());
    json.writeStringField("accepted_at", operation.acceptedAt().toString());
    write(json, "finished_at", operation.finishedAt());
    write(json, operation.counts());
    write(json, operation.commands());
    if (operation.bulk().isPresent()) {
      json.writeBooleanField("commands_truncated", operation.isTruncated());
      write(json, operation.bulk().get());
    }
    json.writeEndObject();
  }

  /** Commands, as they are listed by themselves. */
  byte[] commands(List<CommandView> commands) {
    return JsonWriter.write(
        json -> {
          json.writeStartObject();
          write(json, commands);
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, List<CommandView> commands) throws IOException {
    json.writeArrayFieldStart("commands");
    for (CommandView command : commands) {
      write(json, command);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, BulkView bulk) throws IOException {
    json.writeObjectFieldStart("bulk");
    json.writeStringField("state", bulk.state().code());
    json.writeNumberField("lines", bulk.lines());
    json.writeNumberField("refused", bulk.refused());
    writeLines(json, "refusals", bulk.refusals());
    json.writeEndObject();
  }

  /** Lines of a bulk, each with what is wrong with it. */
  public static void writeLines(JsonGenerator json, String name, List<RefusedLine> lines)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (RefusedLine line : lines) {
      json.writeStartObject();
      json.writeNumberField("line", line.number());
      json.writeArrayFieldStart("errors");
      for (Violation violation : line.why()) {
        write(json, violation);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, CommandCounts counts) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("total", counts.total());
    json.writeNumberField("pending", counts.pending());
    // A command is applied in one transaction: it is only seen running while its files are fetched.
    json.writeNumberField("running", counts.running());
    json.writeNumberField("applied", counts.applied());
    json.writeNumberField("rejected", counts.rejected());
    json.writeNumberField("failed", counts.failed());
    json.writeEndObject();
  }

  private void write(JsonGenerator json, CommandView command) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", command.index());
    json.writeStringField("id", command.id().toString());
    json.writeStringField("kind", command.kind().code());
    json.writeStringField("collection", command.collection().value());
    json.writeNumberField("item_id", command.itemId());
    json.writeStringField("status", command.state().code());
    json.writeFieldName("version");
    if (command.version().isPresent()) {
      json.writeNumber(command.version().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("errors");
    for (Violation violation : command.errors()) {
      write(json, violation);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("media");
    for (MediaProgress media : command.media()) {
      write(json, media);
    }
    json.writeEndArray();
    json.writeNumberField("attempts", command.attempts());
    json.writeStringField("accepted_at", command.acceptedAt().toString());
    write(
        json,
        "applied_at",
        command.finishedAt().filter(at -> command.state() == CommandState.APPLIED));
    json.writeEndObject();
  }

  /**
   * While a file is being fetched its address here is null, and its bytes are those that have come.
   */
  private void write(JsonGenerator json, MediaProgress media) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", media.source());
    json.writeStringField("url", media.key().map(library::url).orElse(null));
    json.writeNumberField("bytes", media.bytes());
    json.writeFieldName("of");
    if (media.of().isPresent()) {
      json.writeNumber(media.of().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  /** One thing that was wrong. */
  public static void write(JsonGenerator json, Violation violation) throws IOException {
    json.writeStartObject();
    json.writeStringField("pointer", Location.ROOT.members(violation.path().members()).pointer());
    json.writeStringField("code", violation.code().code());
    json.writeStringField("detail", violation.message());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<Instant> at)
      throws IOException {
    if (at.isPresent()) {
      json.writeStringField(name, at.get().toString());
    } else {
      json.writeNullField(name);
    }
  }
}
