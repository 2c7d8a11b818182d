package dev.creamery.e2e.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.e2e.Caller;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import dev.creamery.e2e.grpc.Answered;
import dev.creamery.e2e.grpc.GrpcConnection;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.CreateResponse;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred equal requests at once under one key, half of them by each door, with a kill in the
 * middle, are one write.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RepeatedWritesIT {
  private static final int AT_ONCE = 100;
  private static final int ROUNDS = 3;
  private static final int TRIES = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Caller caller = new Caller(TIMEOUT);
  private final Path data;
  private final TokensFile tokens;
  private RunningCreamery creamery;
  private GrpcConnection connection;

  RepeatedWritesIT(@TempDir Path folder) {
    data = folder.resolve("data");
    creamery = RunningCreamery.standalone(data);
    connection = GrpcConnection.to(creamery.port());
    tokens = TokensFile.in(data);
  }

  @AfterAll
  void leaveNothingRunning() {
    connection.close();
    creamery.close();
    DataFolderProcesses.killAll(data);
  }

  private HttpRequest.Builder as(String token, String path) {
    return caller.request(creamery, token, path);
  }

  @Test
  void areDoneOnceThroughKills() throws Exception {
    String schema = "{\"fields\":[{\"key\":\"number\",\"type\":\"number\"}]}";
    HttpRequest.Builder define =
        as(tokens.admin(), "/manage/v1/collections/orders").PUT(BodyPublishers.ofString(schema));
    assertThat(caller.send(define).statusCode()).isEqualTo(201);
    for (int round = 1; round <= ROUNDS; round++) {
      Set<String> operations = ConcurrentHashMap.newKeySet();
      CountDownLatch first = new CountDownLatch(1);
      List<CompletableFuture<Void>> before = order(round, operations, first);
      assertThat(first.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      creamery.kill();
      before.forEach(sent -> sent.exceptionally(broken -> null).join());
      connection.close();
      creamery = RunningCreamery.standalone(data);
      connection = GrpcConnection.to(creamery.port());
      order(round, operations, new CountDownLatch(1)).forEach(CompletableFuture::join);
      assertThat(operations).as("operations of round %d", round).hasSize(1);
      assertThat(caller.send(as(tokens.write(), operations.iterator().next() + "?wait=30")).body())
          .contains("\"status\":\"succeeded\"");
    }
    assertThat(caller.send(as(tokens.write(), "/v2/content/orders/?preview=1")).body())
        .contains("\"count\":" + ROUNDS);
  }

  /** Sends the same write many times at once, by both doors in turn; notes the operations. */
  private List<CompletableFuture<Void>> order(
      int round, Set<String> operations, CountDownLatch first) {
    return IntStream.range(0, AT_ONCE)
        .mapToObj(n -> sent(TRIES, n % 2 == 0 ? () -> byRest(round) : () -> byGrpc(round)))
        .map(
            sent ->
                sent.thenAccept(
                    operation -> {
                      operations.add(operation);
                      first.countDown();
                    }))
        .toList();
  }

  /** Sent again where the service could not take it just then, as it asks for. */
  private static CompletableFuture<String> sent(
      int tries, Supplier<CompletableFuture<String>> request) {
    return request
        .get()
        .exceptionallyCompose(
            failure ->
                tries > 1 && isBusy(failure)
                    ? sent(tries - 1, request)
                    : CompletableFuture.failedFuture(failure));
  }

  private static boolean isBusy(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof StatusRuntimeException status
        && status.getStatus().getCode() == Code.UNAVAILABLE;
  }

  private CompletableFuture<String> byRest(int round) {
    String body = "{\"key\":\"orders\",\"fields\":{\"number\":" + round + "}}";
    return caller
        .sendAsync(
            as(tokens.write(), "/v2/content/")
                .header("Idempotency-Key", "\"order-" + round + "\"")
                .POST(BodyPublishers.ofString(body)))
        .thenApply(
            answer -> {
              if (answer.statusCode() == 503) {
                throw Status.UNAVAILABLE.withDescription(answer.body()).asRuntimeException();
              }
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
              return answer.headers().firstValue("Location").orElseThrow();
            });
  }

  private CompletableFuture<String> byGrpc(int round) {
    Fields fields =
        Fields.newBuilder()
            .putValues("number", Value.newBuilder().setNumberValue("" + round).build())
            .build();
    Answered<CreateResponse> answer = new Answered<>();
    GrpcConnection.under(
            "order-" + round,
            GrpcConnection.as(
                tokens.write(), ContentWriteServiceGrpc.newStub(connection.channel())))
        .create(CreateRequest.newBuilder().setKey("orders").addFields(fields).build(), answer);
    return answer
        .message()
        .thenApply(accepted -> "/v2/operations/" + accepted.getOperationId() + "/");
  }
}
