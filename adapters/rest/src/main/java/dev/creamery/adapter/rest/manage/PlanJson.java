package dev.creamery.adapter.rest.manage;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.application.manage.Plan;
import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import java.io.IOException;

/**
 * A plan as {@code {"possible":false,"created":false,"changes":[{"field":"title",
 * "change":"renamed","from":"name"}],"obstacles":[{"field":"rank","reason":"required","items":2,
 * "ids":[3,7],"detail":"…"}]}}.
 */
final class PlanJson {
  private PlanJson() {}

  static void write(JsonGenerator json, Plan plan) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("possible", plan.isPossible());
    json.writeBooleanField("created", plan.created());
    json.writeArrayFieldStart("changes");
    for (FieldChange change : plan.changes()) {
      write(json, change);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : plan.obstacles()) {
      write(json, obstacle);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FieldChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", change.field().value());
    json.writeStringField("change", change.kind().code());
    if (change.from().isPresent()) {
      json.writeStringField("from", change.from().get().value());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Obstacle obstacle) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", obstacle.field().value());
    json.writeStringField("reason", obstacle.reason().code());
    json.writeNumberField("items", obstacle.items());
    json.writeArrayFieldStart("ids");
    for (Long id : obstacle.ids()) {
      json.writeNumber(id);
    }
    json.writeEndArray();
    json.writeStringField("detail", obstacle.message());
    json.writeEndObject();
  }
}
