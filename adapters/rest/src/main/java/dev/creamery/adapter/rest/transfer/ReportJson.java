package dev.creamery.adapter.rest.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.application.transfer.ImportReport;
import dev.creamery.application.transfer.ImportReport.RefusedLine;
import java.io.IOException;

/** What an import came to, as clients read it. */
final class ReportJson {
  private ReportJson() {}

  static void write(JsonGenerator json, ImportReport report) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("applied");
    json.writeNumberField("collections", report.applied().collections());
    json.writeNumberField("pages", report.applied().pages());
    json.writeNumberField("items", report.applied().items());
    json.writeNumberField("links", report.links());
    json.writeNumberField("files", report.applied().files());
    json.writeEndObject();
    json.writeNumberField("refused", report.refused());
    json.writeArrayFieldStart("lines");
    for (RefusedLine line : report.lines()) {
      write(json, line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RefusedLine line) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", line.line());
    json.writeArrayFieldStart("errors");
    for (String error : line.errors()) {
      json.writeString(error);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
