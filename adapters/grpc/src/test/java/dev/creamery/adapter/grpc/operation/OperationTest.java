package dev.creamery.adapter.grpc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import com.google.rpc.RetryInfo;
import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.adapter.grpc.fake.FakeOperations;
import dev.creamery.adapter.grpc.fake.FakeWrites;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.proto.collections.v1.CommandStatus;
import dev.creamery.proto.collections.v1.Operation;
import dev.creamery.proto.collections.v1.OperationServiceGetRequest;
import dev.creamery.proto.collections.v1.OperationServiceGrpc;
import dev.creamery.proto.collections.v1.OperationServiceGrpc.OperationServiceBlockingStub;
import dev.creamery.proto.collections.v1.OperationServiceListRequest;
import dev.creamery.proto.collections.v1.OperationServiceRetryRequest;
import dev.creamery.proto.collections.v1.OperationServiceWatchRequest;
import dev.creamery.proto.collections.v1.OperationStatus;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationTest {
  private static final String ID = FakeWrites.OPERATION.toString();
  private static final OperationServiceWatchRequest WATCH =
      OperationServiceWatchRequest.newBuilder().setId(ID).build();

  @Inject FakeOperations operations;

  private final Channel channel = new Channel();

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private OperationServiceBlockingStub as(String token) {
    return Channel.as(token, OperationServiceGrpc.newBlockingStub(channel.grpc()));
  }

  private Operation get() {
    return as("write")
        .get(OperationServiceGetRequest.newBuilder().setId(ID).build())
        .getOperation();
  }

  @Test
  void showsWhatWasApplied() {
    operations.pass(CommandState.APPLIED);
    Operation operation = get();
    assertThat(operation.getStatus()).isEqualTo(OperationStatus.OPERATION_STATUS_SUCCEEDED);
    assertThat(Timestamps.read(operation.getFinishedAt()))
        .contains(Instant.parse("2026-11-21T10:00:00.250Z"));
    assertThat(operation.getCounts().getApplied()).isEqualTo(1);
    assertThat(operation.getCommands(0).getVersion()).isEqualTo(1);
    assertThat(operation.getCommands(0).getKind()).isEqualTo("create");
    assertThat(operation.getCommands(0).hasAppliedAt()).isTrue();
  }

  @Test
  void showsWhyItWasRejected() {
    operations.pass(CommandState.REJECTED);
    Operation operation = get();
    assertThat(operation.getCommands(0).getStatus())
        .isEqualTo(CommandStatus.COMMAND_STATUS_REJECTED);
    assertThat(operation.getCommands(0).getErrors(0).getField()).isEqualTo("es.boss");
    assertThat(operation.getCommands(0).getErrors(0).getCode()).isEqualTo("reference_not_found");
    assertThat(operation.getCommands(0).hasVersion()).isFalse();
    assertThat(operation.getCommands(0).hasAppliedAt()).isFalse();
  }

  @Test
  void knowsNoOther() {
    for (String id : List.of("", "7", "0192a3b4-0-7000-8000-1", ID.replace('1', '2'))) {
      assertThat(
              Refusals.of(
                      () ->
                          as("write")
                              .get(OperationServiceGetRequest.newBuilder().setId(id).build()))
                  .code())
          .as(id)
          .isEqualTo(Code.NOT_FOUND);
    }
  }

  @Test
  void listsWhatIsAskedFor() {
    as("write")
        .list(
            OperationServiceListRequest.newBuilder()
                .setStatus(OperationStatus.OPERATION_STATUS_PARTIAL)
                .setCollection("t")
                .setItemId(7)
                .setSince(Timestamp.newBuilder().setSeconds(1))
                .setPageSize(5)
                .build());
    assertThat(operations.filter())
        .isEqualTo(
            new OperationFilter(
                Optional.of(dev.creamery.application.operation.OperationStatus.PARTIAL),
                Optional.of(new CollectionKey("t")),
                Optional.of(7L),
                Optional.of(Instant.ofEpochSecond(1)),
                5));
  }

  @Test
  void refusesAListThatCannotBe() {
    List<OperationServiceListRequest> wrong =
        List.of(
            OperationServiceListRequest.newBuilder().setPageSize(101).build(),
            OperationServiceListRequest.newBuilder().setStatusValue(99).build(),
            OperationServiceListRequest.newBuilder().setCollection("1 2").build(),
            OperationServiceListRequest.newBuilder()
                .setSince(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                .build());
    for (OperationServiceListRequest request : wrong) {
      assertThat(Refusals.of(() -> as("write").list(request)).code())
          .isEqualTo(Code.INVALID_ARGUMENT);
    }
  }

  @Test
  void putsBackWhatFailed() {
    operations.pass(CommandState.PENDING);
    OperationServiceRetryRequest request =
        OperationServiceRetryRequest.newBuilder().setId(ID).build();
    assertThat(as("write").retry(request).getOperation().getStatus())
        .isEqualTo(OperationStatus.OPERATION_STATUS_PENDING);
  }

  @Test
  void tellsEachChangeUntilTheEnd() {
    operations.pass(
        CommandState.PENDING,
        CommandState.PENDING,
        CommandState.FETCHING_MEDIA,
        CommandState.APPLIED);
    List<CommandStatus> told = new ArrayList<>();
    as("write")
        .watch(WATCH)
        .forEachRemaining(one -> told.add(one.getOperation().getCommands(0).getStatus()));
    assertThat(told)
        .containsExactly(
            CommandStatus.COMMAND_STATUS_PENDING,
            CommandStatus.COMMAND_STATUS_FETCHING_MEDIA,
            CommandStatus.COMMAND_STATUS_APPLIED);
  }

  @Test
  void leavesAnOperationThatTakesTooLong() {
    operations.pass(CommandState.PENDING);
    Refusals refused = Refusals.of(() -> as("write").watch(WATCH).forEachRemaining(one -> {}));
    assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(refused.detail(RetryInfo.class)).isPresent();
  }

  @Test
  void stopsLookingWhenTheClientHangsUp() {
    operations.pass();
    assertThatThrownBy(
            () -> as("write").withDeadlineAfter(Duration.ofMillis(300)).watch(WATCH).hasNext())
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            late -> assertThat(late.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
    await().until(operations::cancelled);
  }

  @Test
  void refusesThoseWhoMayNotWrite() {
    assertThat(Refusals.of(() -> as("read").watch(WATCH).hasNext()).code())
        .isEqualTo(Code.UNAUTHENTICATED);
  }
}
