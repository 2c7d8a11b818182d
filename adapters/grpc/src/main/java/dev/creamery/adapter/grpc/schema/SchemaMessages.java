package dev.creamery.adapter.grpc.schema;

import dev.creamery.adapter.grpc.value.ValueWriter;
import dev.creamery.application.manage.Plan;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.FieldChange;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.proto.collections.v1.Collection;
import dev.creamery.proto.collections.v1.SchemaServicePlanResponse;

/** Schemas as messages. */
final class SchemaMessages {
  private SchemaMessages() {}

  static Collection write(dev.creamery.domain.collection.Collection collection) {
    return Collection.newBuilder()
        .setKey(collection.key().value())
        .setDefinition(ValueWriter.write(Definition.write(collection).values()))
        .build();
  }

  static SchemaServicePlanResponse write(Plan plan) {
    return SchemaServicePlanResponse.newBuilder()
        .setPossible(plan.isPossible())
        .setCreated(plan.created())
        .addAllChanges(plan.changes().stream().map(SchemaMessages::write).toList())
        .addAllObstacles(plan.obstacles().stream().map(SchemaMessages::write).toList())
        .build();
  }

  private static dev.creamery.proto.collections.v1.FieldChange write(FieldChange change) {
    return dev.creamery.proto.collections.v1.FieldChange.newBuilder()
        .setField(change.field().value())
        .setChange(change.kind().code())
        .setFrom(change.from().map(key -> key.value()).orElse(""))
        .build();
  }

  private static dev.creamery.proto.collections.v1.Obstacle write(Obstacle obstacle) {
    return dev.creamery.proto.collections.v1.Obstacle.newBuilder()
        .setField(obstacle.field().value())
        .setReason(obstacle.reason().code())
        .setItems(obstacle.items())
        .addAllItemIds(obstacle.ids())
        .setMessage(obstacle.message())
        .build();
  }
}
