package dev.creamery.adapter.grpc.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.fake.FakeOperations;
import dev.creamery.application.bulk.BulkForecast;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.fake.FakeBulks;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.BulkOptions;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.RestoreRequest;
import dev.creamery.proto.collections.v1.UpsertRequest;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Here four writes are gathered while others are committed. */
@QuarkusTest
class BulkWriteTest {
  private static final int GROUP = 4;

  @Inject FakeBulks bulks;
  @Inject FakeOperations operations;

  private final Channel channel = new Channel();
  private final Answer answer = new Answer();

  /** The one answer of a stream. */
  private static final class Answer implements StreamObserver<BulkWriteResponse> {
    private final CompletableFuture<BulkWriteResponse> message = new CompletableFuture<>();

    @Override
    public void onNext(BulkWriteResponse response) {
      message.complete(response);
    }

    @Override
    public void onError(Throwable failure) {
      message.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {}
  }

  @BeforeEach
  void forget() {
    bulks.reset();
    operations.pass(CommandState.PENDING);
  }

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private StreamObserver<BulkWriteRequest> begin(String token) {
    return Channel.as(token, ContentWriteServiceGrpc.newStub(channel.grpc())).bulkWrite(answer);
  }

  private StreamObserver<BulkWriteRequest> beginUnder(String key) {
    return Channel.with(
            "idempotency-key",
            key,
            Channel.as("write", ContentWriteServiceGrpc.newStub(channel.grpc())))
        .bulkWrite(answer);
  }

  private static BulkWriteRequest create(String key) {
    return BulkWriteRequest.newBuilder()
        .setCreate(CreateRequest.newBuilder().setKey(key).addFields(Fields.getDefaultInstance()))
        .build();
  }

  private static BulkWriteRequest options(BulkOptions.Builder options) {
    return BulkWriteRequest.newBuilder().setOptions(options).build();
  }

  private static String digest(BulkWriteRequest... messages) {
    MessageDigests digests = new MessageDigests();
    List.of(messages).forEach(digests::add);
    return digests.soFar();
  }

  private Code refused() {
    CompletableFuture<Code> code =
        answer.message.handle(
            (message, failure) -> {
              Throwable cause = failure.getCause() == null ? failure : failure.getCause();
              return ((StatusRuntimeException) cause).getStatus().getCode();
            });
    return code.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
  }

  @Test
  void takesAllWritesAsOneOperation() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    for (int i = 0; i < 20; i++) {
      stream.onNext(create("t"));
    }
    stream.onCompleted();

    BulkWriteResponse summary = answer.message.join();
    assertThat(summary.getOperationId()).isEqualTo(FakeBulks.OPERATION.toString());
    assertThat(summary.getOperationIdsList()).containsExactly(FakeBulks.OPERATION.toString());
    assertThat(bulks.lines()).extracting(BulkLine::number).hasSize(20).startsWith(1, 2, 3);
    assertThat(bulks.ends()).containsExactly("whole");
  }

  @Test
  void takesNoMoreThanIsCommitted() {
    CompletableFuture<Taken> commit = new CompletableFuture<>();
    bulks.answer(lines -> Uni.createFrom().completionStage(commit));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    for (int i = 0; i < 50; i++) {
      stream.onNext(create("t"));
    }
    stream.onCompleted();
    await().until(() -> bulks.taken().size() == 1);
    int first = bulks.lines().size();
    commit.complete(Taken.RECORDED);
    answer.message.join();
    assertThat(first).isLessThanOrEqualTo(GROUP);
    assertThat(bulks.taken()).allMatch(lines -> lines.lines().size() <= GROUP);
    assertThat(bulks.lines()).hasSize(50);
  }

  @Test
  void readsEachKindOfWrite() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(
        BulkWriteRequest.newBuilder()
            .setUpsert(
                UpsertRequest.newBuilder()
                    .setKey("t")
                    .setMatchField("sku")
                    .setMatchValue(Value.newBuilder().setStringValue("A-1")))
            .build());
    stream.onNext(
        BulkWriteRequest.newBuilder()
            .setDelete(DeleteRequest.newBuilder().setKey("t").setId(7).setIfMatch(3))
            .build());
    stream.onNext(
        BulkWriteRequest.newBuilder()
            .setRestore(RestoreRequest.newBuilder().setKey("t").setId(7))
            .build());
    stream.onCompleted();
    answer.message.join();
    BulkLine.Asked upsert = (BulkLine.Asked) bulks.lines().get(0);
    assertThat(upsert.match()).contains(new BulkLine.Match("sku", new InputValue.Text("A-1")));
    assertThat(bulks.lines())
        .extracting(line -> ((BulkLine.Asked) line).write().kind())
        .containsExactly(CommandKind.CREATE, CommandKind.DELETE, CommandKind.RESTORE);
    assertThat(((BulkLine.Asked) bulks.lines().get(1)).write().terms().precondition()).isPresent();
  }

  @Test
  void notesWritesThatCannotBe() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(create(""));
    stream.onNext(BulkWriteRequest.getDefaultInstance());
    stream.onNext(
        BulkWriteRequest.newBuilder()
            .setRestore(RestoreRequest.newBuilder().setKey("t").setId(7).setVersion(2))
            .build());
    stream.onNext(
        create("t").toBuilder()
            .setCreate(create("t").getCreate().toBuilder().addFields(Fields.getDefaultInstance()))
            .build());
    stream.onNext(
        create("t").toBuilder()
            .setCreate(create("t").getCreate().toBuilder().setDryRun(true))
            .build());
    stream.onCompleted();
    answer.message.join();
    assertThat(bulks.lines())
        .extracting(
            line -> {
              Violation first = ((BulkLine.Unreadable) line).why().get(0);
              return line.number() + " " + first.code().code() + " " + first.path();
            })
        .containsExactly(
            "1 required key",
            "2 malformed ",
            "3 unknown_choice version",
            "4 too_many fields",
            "5 unknown_choice dry_run");
  }

  @Test
  void passesOverWhatWasTakenBefore() {
    bulks.goOnAfter(2, digest(create("a"), create("b")));
    StreamObserver<BulkWriteRequest> stream = beginUnder("import");
    for (String key : new String[] {"a", "b", "c", "d"}) {
      stream.onNext(create(key));
    }
    stream.onCompleted();
    answer.message.join();
    assertThat(bulks.lines()).extracting(BulkLine::number).containsExactly(3, 4);
    assertThat(bulks.taken().get(0).after()).isEqualTo(2);
  }

  @Test
  void refusesAnotherBulkUnderTheSameKey() {
    bulks.goOnAfter(2, digest(create("a"), create("b")));
    StreamObserver<BulkWriteRequest> stream = beginUnder("import");
    stream.onNext(create("a"));
    stream.onNext(create("c"));
    assertThat(refused()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(bulks.taken()).isEmpty();
    await().until(() -> bulks.ends().equals(List.of("broken off")));
  }

  @Test
  void answersAWholeBulkAgainAsBefore() {
    bulks.openAs(new BulkOpening.Complete(FakeBulks.OPERATION, 1, digest(create("a"))));
    StreamObserver<BulkWriteRequest> stream = beginUnder("import");
    stream.onNext(create("a"));
    stream.onCompleted();
    assertThat(answer.message.join().getOperationId()).isEqualTo(FakeBulks.OPERATION.toString());
    assertThat(bulks.taken()).isEmpty();
  }

  @Test
  void tellsMapsApartByWhatIsInThem() {
    Value one = Value.newBuilder().setStringValue("1").build();
    Fields fields = Fields.newBuilder().putValues("a", one).putValues("b", one).build();
    Fields turned = Fields.newBuilder().putValues("b", one).putValues("a", one).build();
    assertThat(digest(withFields(fields))).isEqualTo(digest(withFields(turned)));
    assertThat(digest(create("a"), create("b"))).isNotEqualTo(digest(create("b"), create("a")));
  }

  private static BulkWriteRequest withFields(Fields fields) {
    return BulkWriteRequest.newBuilder()
        .setCreate(CreateRequest.newBuilder().setKey("t").addFields(fields))
        .build();
  }

  @Test
  void saysHowFarItCameWhereItCannotGoOn() {
    bulks.answer(lines -> Uni.createFrom().failure(new Unavailable("gone")));
    begin("write").onNext(create("t"));
    assertThat(refused()).isEqualTo(Code.UNAVAILABLE);
    assertThat(bulks.ends()).containsExactly("broken off");
  }

  @Test
  void saysThatAnotherCallGoesOn() {
    bulks.answer(lines -> Uni.createFrom().item(Taken.OVERTAKEN));
    begin("write").onNext(create("t"));
    assertThat(refused()).isEqualTo(Code.ABORTED);
  }

  @Test
  void leavesABulkThatTheClientGaveUp() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(create("t"));
    await().until(() -> bulks.lines().size() == 1);
    stream.onError(new IllegalStateException("Gave up"));
    await().until(() -> bulks.ends().equals(List.of("broken off")));
  }

  @Test
  void endsABulkOfWhichNothingComesAnyMore() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(create("t"));
    assertThat(refused()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(bulks.lines()).hasSize(1);
    await().until(() -> bulks.ends().equals(List.of("broken off")));
  }

  @Test
  void triesWithoutTakingAnything() {
    RefusedLine bad = new RefusedLine(2, List.of(Violation.of(ErrorCode.MALFORMED, "No.")));
    bulks.forecast(
        new BulkForecast(2, 1, List.of(bad), Map.of(CommandKind.PATCH, 1), 0, List.of(), 0, false));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(options(BulkOptions.newBuilder().setDryRun(true)));
    stream.onNext(create("t"));
    stream.onNext(create("t"));
    stream.onCompleted();
    BulkWriteResponse told = answer.message.join();
    assertThat(told.getOperationId()).isEmpty();
    assertThat(told.getForecast().getAppliedMap()).containsExactly(Map.entry("patch", 1L));
    assertThat(told.getRefusals(0).getIndex()).isEqualTo(1);
    assertThat(bulks.rehearsed()).hasSize(2);
    assertThat(bulks.taken()).isEmpty();
  }

  @Test
  void takesAWholeInOneStep() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(
        create("t").toBuilder().setOptions(BulkOptions.newBuilder().setAtomic(true)).build());
    stream.onNext(create("t"));
    stream.onCompleted();
    answer.message.join();
    assertThat(bulks.taken()).extracting(BulkLines::upTo).containsExactly(2);
    assertThat(bulks.ends()).containsExactly("as one");
  }

  @Test
  void namesTheWritesForWhichAWholeIsRefused() {
    bulks.answerWhole(
        new TakenWhole.Refused(
            List.of(new RefusedLine(2, List.of(Violation.of(ErrorCode.MALFORMED, "No."))))));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(options(BulkOptions.newBuilder().setAtomic(true)));
    stream.onCompleted();
    assertThat(refused()).isEqualTo(Code.INVALID_ARGUMENT);
  }

  @Test
  void refusesTheStreamOfThoseWhoMayNotWrite() {
    begin("read").onNext(create("t"));
    assertThat(refused()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(bulks.taken()).isEmpty();
  }
}
