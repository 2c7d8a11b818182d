package dev.creamery.e2e.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.CreateResponse;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.Operation;
import dev.creamery.proto.collections.v1.OperationServiceGrpc;
import dev.creamery.proto.collections.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import dev.creamery.proto.collections.v1.OperationServiceWatchRequest;
import dev.creamery.proto.collections.v1.OperationStatus;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceListRequest;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrpcIT {
  private final RunningCreamery creamery;
  private final TokensFile tokens;
  private final GrpcConnection connection;
  private final String collection;

  GrpcIT(@TempDir Path temporary) {
    Path data = temporary.resolve("data");
    creamery = RunningCreamery.standalone(data);
    tokens = TokensFile.in(data);
    connection = GrpcConnection.to(creamery.port());
    collection =
        GrpcConnection.as(tokens.admin(), SchemaServiceGrpc.newBlockingStub(connection.channel()))
            .list(SchemaServiceListRequest.getDefaultInstance())
            .getCollections(0)
            .getKey();
  }

  @AfterAll
  void stop() {
    connection.close();
    creamery.close();
  }

  private CreateRequest create(String name) {
    return CreateRequest.newBuilder()
        .setKey(collection)
        .addFields(
            Fields.newBuilder().putValues("name", Value.newBuilder().setStringValue(name).build()))
        .build();
  }

  private OperationServiceBlockingStub operations() {
    return GrpcConnection.as(
        tokens.write(), OperationServiceGrpc.newBlockingStub(connection.channel()));
  }

  @Test
  void writesAndWatchesOnThePortOfHttp() {
    CreateResponse accepted =
        GrpcConnection.as(
                tokens.write(), ContentWriteServiceGrpc.newBlockingStub(connection.channel()))
            .create(create("Ada"));
    List<Operation> seen = new ArrayList<>();
    operations()
        .watch(OperationServiceWatchRequest.newBuilder().setId(accepted.getOperationId()).build())
        .forEachRemaining(one -> seen.add(one.getOperation()));
    Operation last = seen.get(seen.size() - 1);
    assertThat(last.getStatus()).isEqualTo(OperationStatus.OPERATION_STATUS_SUCCEEDED);
    assertThat(last.getCommands(0).getItemId()).isEqualTo(accepted.getItemIds(0));
  }

  @Test
  void takesManyWritesAsAStream() {
    Answered<BulkWriteResponse> answer = new Answered<>();
    StreamObserver<BulkWriteRequest> stream =
        GrpcConnection.as(tokens.write(), ContentWriteServiceGrpc.newStub(connection.channel()))
            .bulkWrite(answer);
    for (int i = 0; i < 2_000; i++) {
      stream.onNext(BulkWriteRequest.newBuilder().setCreate(create("Many " + i)).build());
    }
    stream.onNext(
        BulkWriteRequest.newBuilder().setCreate(CreateRequest.getDefaultInstance()).build());
    stream.onCompleted();

    BulkWriteResponse summary = answer.message().join();
    assertThat(summary.getAccepted()).isEqualTo(2_000);
    assertThat(summary.getOperationIdsList()).containsExactly(summary.getOperationId());
    assertThat(summary.getRefused()).isEqualTo(1);
    assertThat(summary.getRefusals(0).getIndex()).isEqualTo(2_000);
  }

  @Test
  void tellsItsHealth() {
    HealthCheckRequest asked =
        HealthCheckRequest.newBuilder().setService(ContentWriteServiceGrpc.SERVICE_NAME).build();
    assertThat(HealthGrpc.newBlockingStub(connection.channel()).check(asked).getStatus())
        .isEqualTo(ServingStatus.SERVING);
    assertThat(
            HealthGrpc.newBlockingStub(connection.channel())
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void tellsWhatItCanDo() {
    Answered<ServerReflectionResponse> answer = new Answered<>();
    StreamObserver<ServerReflectionRequest> question =
        ServerReflectionGrpc.newStub(connection.channel()).serverReflectionInfo(answer);
    question.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    question.onCompleted();
    assertThat(answer.message().join().getListServicesResponse().getServiceList())
        .extracting(service -> service.getName())
        .contains(
            "creamery.collections.v1.ContentWriteService",
            "creamery.collections.v1.ContentReadService",
            "creamery.collections.v1.OperationService",
            "creamery.collections.v1.SchemaService",
            "grpc.health.v1.Health");
  }

  @Test
  void aDeadlineThatHasPassedIsOne() {
    assertThatThrownBy(
            () ->
                operations()
                    .withDeadlineAfter(Duration.ofNanos(1))
                    .watch(OperationServiceWatchRequest.getDefaultInstance())
                    .hasNext())
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            late -> assertThat(late.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
  }
}
