package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import dev.creamery.e2e.grpc.GrpcConnection;
import dev.creamery.proto.collections.v1.Collection;
import dev.creamery.proto.collections.v1.Command;
import dev.creamery.proto.collections.v1.CommandError;
import dev.creamery.proto.collections.v1.ContentReadServiceGetRequest;
import dev.creamery.proto.collections.v1.ContentReadServiceGrpc;
import dev.creamery.proto.collections.v1.ContentReadServiceGrpc.ContentReadServiceBlockingStub;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc.ContentWriteServiceBlockingStub;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.CreateResponse;
import dev.creamery.proto.collections.v1.DeleteResponse;
import dev.creamery.proto.collections.v1.Operation;
import dev.creamery.proto.collections.v1.OperationServiceGrpc;
import dev.creamery.proto.collections.v1.OperationServiceWatchRequest;
import dev.creamery.proto.collections.v1.OperationStatus;
import dev.creamery.proto.collections.v1.PatchResponse;
import dev.creamery.proto.collections.v1.Rehearsal;
import dev.creamery.proto.collections.v1.RehearsedCommand;
import dev.creamery.proto.collections.v1.ReplaceResponse;
import dev.creamery.proto.collections.v1.RestoreResponse;
import dev.creamery.proto.collections.v1.SchemaServiceDeleteRequest;
import dev.creamery.proto.collections.v1.SchemaServiceGetRequest;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc.SchemaServiceBlockingStub;
import dev.creamery.proto.collections.v1.SchemaServicePlanRequest;
import dev.creamery.proto.collections.v1.SchemaServicePlanResponse;
import dev.creamery.proto.collections.v1.SchemaServicePutRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.AbstractStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way by gRPC. */
record GrpcDoor(GrpcConnection connection, Tokens tokens) implements Door {
  @Override
  public long create(JsonNode fields) {
    CreateRequest request =
        CreateRequest.newBuilder().setKey(COLLECTION).addFields(Values.fields(fields)).build();
    var accepted = writes("write").create(request);
    finished(accepted.getOperationId());
    return accepted.getItemIds(0);
  }

  @Override
  public Outcome call(Scenario scenario, long item) {
    try {
      return made(scenario, item);
    } catch (StatusRuntimeException refused) {
      return refused(refused);
    }
  }

  private Outcome made(Scenario scenario, long item) {
    JsonNode body = scenario.body();
    String key = body.path("key").asText(COLLECTION);
    long id = body.path("id").asLong(item);
    ContentWriteServiceBlockingStub writes = writes(scenario.as());
    ContentReadServiceBlockingStub reads = reads(scenario.as());
    SchemaServiceBlockingStub schemas =
        as(scenario.as(), SchemaServiceGrpc.newBlockingStub(connection.channel()));
    return switch (scenario.call()) {
      case "create" -> {
        CreateResponse answer = writes.create(GrpcRequests.create(body));
        yield ended(answer.getOperationId(), answer.getRehearsal());
      }
      case "replace" -> {
        ReplaceResponse answer = writes.replace(GrpcRequests.replace(key, id, body));
        yield ended(answer.getOperationId(), answer.getRehearsal());
      }
      case "patch" -> {
        PatchResponse answer = writes.patch(GrpcRequests.patch(key, id, body));
        yield ended(answer.getOperationId(), answer.getRehearsal());
      }
      case "delete" -> {
        DeleteResponse answer = writes.delete(GrpcRequests.delete(key, id, body));
        yield ended(answer.getOperationId(), answer.getRehearsal());
      }
      case "restore" -> {
        RestoreResponse answer = writes.restore(GrpcRequests.restore(key, id, body));
        yield ended(answer.getOperationId(), answer.getRehearsal());
      }
      case "get" -> {
        ContentReadServiceGetRequest get =
            ContentReadServiceGetRequest.newBuilder()
                .setKey(key)
                .setId(id)
                .setPresentation(GrpcRequests.presentation(body))
                .build();
        yield shown(Values.json(reads.get(get).getItem().getFields()));
      }
      case "list" -> {
        var items = JsonNodeFactory.instance.arrayNode();
        reads
            .list(GrpcRequests.list(key, body))
            .getItemsList()
            .forEach(one -> items.add(Values.json(one.getFields())));
        yield shown(items);
      }
      case "putSchema" ->
          shown(
              collection(
                  schemas
                      .put(
                          SchemaServicePutRequest.newBuilder()
                              .setKey(key)
                              .setDefinition(Values.fields(body.path("definition")))
                              .build())
                      .getCollection()));
      case "planSchema" ->
          shown(
              plan(
                  schemas.plan(
                      SchemaServicePlanRequest.newBuilder()
                          .setKey(key)
                          .setDefinition(Values.fields(body.path("definition")))
                          .build())));
      case "getSchema" ->
          shown(
              collection(
                  schemas
                      .get(SchemaServiceGetRequest.newBuilder().setKey(key).build())
                      .getCollection()));
      case "deleteSchema" -> {
        schemas.delete(
            SchemaServiceDeleteRequest.newBuilder()
                .setKey(key)
                .setForce(body.path("force").asBoolean())
                .build());
        yield Outcome.ok(List.of(), List.of());
      }
      default -> throw new IllegalArgumentException(scenario.call());
    };
  }

  private static Outcome shown(JsonNode content) {
    return Outcome.ok(List.of(), List.of(Json.comparable(content)));
  }

  private static JsonNode collection(Collection collection) {
    return Json.object()
        .put("key", collection.getKey())
        .setAll((ObjectNode) Values.json(collection.getDefinition()));
  }

  /** A plan as REST shows it. */
  private static JsonNode plan(SchemaServicePlanResponse plan) {
    var json = Json.object().put("possible", plan.getPossible()).put("created", plan.getCreated());
    var changes = json.putArray("changes");
    plan.getChangesList()
        .forEach(
            one -> {
              var change =
                  changes.addObject().put("field", one.getField()).put("change", one.getChange());
              if (!one.getFrom().isEmpty()) {
                change.put("from", one.getFrom());
              }
            });
    var obstacles = json.putArray("obstacles");
    plan.getObstaclesList()
        .forEach(
            one -> {
              var obstacle =
                  obstacles
                      .addObject()
                      .put("field", one.getField())
                      .put("reason", one.getReason())
                      .put("items", one.getItems());
              var ids = obstacle.putArray("ids");
              one.getItemIdsList().forEach(ids::add);
              obstacle.put("detail", one.getMessage());
            });
    return json;
  }

  private static String told(OperationStatus status) {
    return status.name().substring("OPERATION_STATUS_".length()).toLowerCase(Locale.ROOT);
  }

  private static String told(CommandError error) {
    return error.getField() + ": " + error.getCode() + ": " + error.getMessage();
  }

  /** What would have become of a write. */
  private static Outcome tried(Rehearsal rehearsal) {
    List<String> told = new ArrayList<>(List.of(told(rehearsal.getStatus())));
    List<JsonNode> shown = new ArrayList<>();
    for (RehearsedCommand command : rehearsal.getCommandsList()) {
      command.getErrorsList().forEach(error -> told.add(told(error)));
      told.add("tried");
      if (command.hasItem()) {
        shown.add(Json.comparable(Values.json(command.getItem().getFields())));
      }
    }
    return Outcome.ok(told, shown);
  }

  private Outcome ended(String id, Rehearsal rehearsal) {
    if (id.isEmpty()) {
      return tried(rehearsal);
    }
    Operation operation = finished(id);
    List<String> told = new ArrayList<>(List.of(told(operation.getStatus())));
    List<JsonNode> shown = new ArrayList<>();
    for (Command command : operation.getCommandsList()) {
      command.getErrorsList().forEach(error -> told.add(told(error)));
      Scenario get =
          Scenario.prepare(
              "get",
              Json.object()
                  .put("key", command.getCollection())
                  .put("id", command.getItemId())
                  .put("preview", 1));
      shown.addAll(call(get, command.getItemId()).shown());
    }
    return Outcome.ok(told, shown);
  }

  private Operation finished(String id) {
    List<Operation> seen = new ArrayList<>();
    as("write", OperationServiceGrpc.newBlockingStub(connection.channel()))
        .watch(OperationServiceWatchRequest.newBuilder().setId(id).build())
        .forEachRemaining(one -> seen.add(one.getOperation()));
    return seen.get(seen.size() - 1);
  }

  private static Outcome refused(StatusRuntimeException refused) {
    Status status = Optional.ofNullable(StatusProto.fromThrowable(refused)).orElseThrow();
    List<String> violations = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    try {
      for (var detail : status.getDetailsList()) {
        if (detail.is(BadRequest.class)) {
          for (var one : detail.unpack(BadRequest.class).getFieldViolationsList()) {
            violations.add(one.getField() + ": " + one.getDescription());
            codes.add(one.getReason());
          }
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    return Outcome.refused(
        refused.getStatus().getCode().name(), status.getMessage(), violations, codes);
  }

  private ContentWriteServiceBlockingStub writes(String as) {
    return as(as, ContentWriteServiceGrpc.newBlockingStub(connection.channel()));
  }

  private ContentReadServiceBlockingStub reads(String as) {
    return as(as, ContentReadServiceGrpc.newBlockingStub(connection.channel()));
  }

  private <S extends AbstractStub<S>> S as(String name, S stub) {
    return tokens.of(name).map(token -> GrpcConnection.as(token, stub)).orElse(stub);
  }
}
