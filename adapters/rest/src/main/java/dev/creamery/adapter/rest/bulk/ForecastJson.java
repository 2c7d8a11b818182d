package dev.creamery.adapter.rest.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.bulk.BulkForecast;
import dev.creamery.domain.command.CommandKind;
import java.io.IOException;
import java.util.List;

/**
 * What would become of a bulk, in the form of its operation: {@code {"dry_run":true,"status":
 * "partial","counts":{"total":2,"applied":1,"rejected":1},"applied":{"create":1,…},"rejections":
 * [{"line":2,"errors":[…]}],"media_not_fetched":0,"bulk":{"lines":3,"refused":1,"refusals":[…]}}}.
 */
final class ForecastJson {
  private static final List<CommandKind> KINDS =
      List.of(CommandKind.CREATE, CommandKind.REPLACE, CommandKind.PATCH, CommandKind.DELETE);

  private ForecastJson() {}

  static void write(JsonGenerator json, BulkForecast forecast) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("dry_run", true);
    json.writeStringField("status", forecast.status().code());
    json.writeObjectFieldStart("counts");
    json.writeNumberField("total", forecast.sound() + forecast.rejected());
    json.writeNumberField("applied", forecast.sound());
    json.writeNumberField("rejected", forecast.rejected());
    json.writeEndObject();
    json.writeObjectFieldStart("applied");
    for (CommandKind kind : KINDS) {
      json.writeNumberField(kind.code(), forecast.applied().getOrDefault(kind, 0));
    }
    json.writeEndObject();
    OperationJson.writeLines(json, "rejections", forecast.rejections());
    json.writeNumberField("media_not_fetched", forecast.unfetched());
    json.writeObjectFieldStart("bulk");
    json.writeNumberField("lines", forecast.lines());
    json.writeNumberField("refused", forecast.refused());
    OperationJson.writeLines(json, "refusals", forecast.refusals());
    json.writeEndObject();
    json.writeEndObject();
  }
}
