package dev.creamery.e2e.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.e2e.Caller;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import dev.creamery.e2e.grpc.Answered;
import dev.creamery.e2e.grpc.GrpcConnection;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.PatchResponse;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writers, one by each door, change the same version of an item, again and again. */
class RivalWritersIT {
  private static final int ROUNDS = 1_000;
  private static final String COLLECTION = "team_members";
  private static final long ITEM = 1;

  private final Caller caller = new Caller(Duration.ofSeconds(60));
  private final Path data;
  private final RunningCreamery creamery;
  private final GrpcConnection connection;
  private final String token;

  RivalWritersIT(@TempDir Path folder) {
    data = folder.resolve("data");
    creamery = RunningCreamery.standalone(data);
    connection = GrpcConnection.to(creamery.port());
    token = TokensFile.in(data).write();
  }

  @AfterEach
  void leaveNothingRunning() {
    connection.close();
    creamery.close();
    DataFolderProcesses.killAll(data);
  }

  @Test
  void oneOfTwoWinsEachRound() throws Exception {
    String create = "{\"key\":\"" + COLLECTION + "\",\"fields\":{\"name\":\"nobody\"}}";
    HttpResponse<String> created =
        caller.send(
            request("/v2/content/")
                .header("Prefer", "wait=30")
                .POST(BodyPublishers.ofString(create)));
    assertThat(created.body()).contains("\"item_id\":" + ITEM, "\"status\":\"succeeded\"");
    for (long version = 1; version <= ROUNDS; version++) {
      List<CompletableFuture<Boolean>> rivals = List.of(byRest(version), byGrpc(version));
      assertThat(rivals.stream().map(CompletableFuture::join))
          .as("who wins at version %d", version)
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(caller.send(request("/v2/content/team_members/" + ITEM + "/versions/")).body())
        .contains("\"count\":" + (ROUNDS + 1));
  }

  private HttpRequest.Builder request(String path) {
    return caller.request(creamery, token, path);
  }

  private CompletableFuture<Boolean> byRest(long version) {
    String body = "{\"fields\":{\"name\":\"REST at " + version + "\"}}";
    return caller
        .sendAsync(
            request("/v2/content/" + COLLECTION + "/" + ITEM + "/")
                .header("If-Match", "\"" + version + "\"")
                .header("Prefer", "wait=30")
                .method("PATCH", BodyPublishers.ofString(body)))
        .thenApply(answer -> answer.statusCode() != 412 && hasWon(answer));
  }

  private CompletableFuture<Boolean> byGrpc(long version) {
    Fields fields =
        Fields.newBuilder()
            .putValues("name", Value.newBuilder().setStringValue("gRPC at " + version).build())
            .build();
    Answered<PatchResponse> answer = new Answered<>();
    GrpcConnection.as(token, ContentWriteServiceGrpc.newStub(connection.channel()))
        .patch(
            PatchRequest.newBuilder()
                .setKey(COLLECTION)
                .setId(ITEM)
                .setFields(fields)
                .setIfMatch(version)
                .build(),
            answer);
    return answer
        .message()
        .thenCompose(
            accepted ->
                caller.sendAsync(
                    request("/v2/operations/" + accepted.getOperationId() + "/?wait=30")))
        .thenApply(RivalWritersIT::hasWon)
        .exceptionally(RivalWritersIT::refused);
  }

  /** Whether an operation has succeeded; the only other end that it may have is the rival's win. */
  private static boolean hasWon(HttpResponse<String> operation) {
    assertThat(operation.statusCode()).as(operation.body()).isEqualTo(200);
    boolean won = operation.body().contains("\"status\":\"succeeded\"");
    if (!won) {
      assertThat(operation.body()).contains("\"code\":\"precondition_failed\"");
    }
    return won;
  }

  /** Refused at the door, as a rival that came too late. */
  private static boolean refused(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    assertThat(cause)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            status -> assertThat(status.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION));
    return false;
  }
}
