package dev.creamery.adapter.grpc.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.fake.FakeWrites;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Here no more than four writes of a stream may be under way. */
@QuarkusTest
class BulkWriteTest {
  private static final int IN_FLIGHT = 4;

  @Inject FakeWrites writes;

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
    writes.reset();
  }

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private StreamObserver<BulkWriteRequest> begin(String token) {
    return Channel.as(token, ContentWriteServiceGrpc.newStub(channel.grpc())).bulkWrite(answer);
  }

  private StreamObserver<BulkWriteRequest> begin(String token, String key) {
    return Channel.with(
            "idempotency-key",
            key,
            Channel.as(token, ContentWriteServiceGrpc.newStub(channel.grpc())))
        .bulkWrite(answer);
  }

  private static BulkWriteRequest create(String key) {
    return BulkWriteRequest.newBuilder()
        .setCreate(CreateRequest.newBuilder().setKey(key).addFields(Fields.getDefaultInstance()))
        .build();
  }

  private static BulkWriteRequest delete(long item) {
    return BulkWriteRequest.newBuilder()
        .setDelete(DeleteRequest.newBuilder().setKey("t").setId(item))
        .build();
  }

  @Test
  void acceptsEachWriteForItself() {
    StreamObserver<BulkWriteRequest> stream = begin("write");
    for (int i = 0; i < 20; i++) {
      stream.onNext(create("t"));
    }
    stream.onCompleted();

    BulkWriteResponse summary = answer.message.join();
    assertThat(summary.getAccepted()).isEqualTo(20);
    assertThat(summary.getReceived()).isEqualTo(20);
    assertThat(summary.getOperationIdsList()).hasSize(20);
    assertThat(writes.mostUnderWay()).isLessThanOrEqualTo(IN_FLIGHT);
  }

  @Test
  void writesEachUnderTheKeyOfTheStreamAndItsPlace() {
    StreamObserver<BulkWriteRequest> stream = begin("write", "\"import\"");
    stream.onNext(create("t"));
    stream.onNext(create("t"));
    stream.onCompleted();

    assertThat(answer.message.join().getAccepted()).isEqualTo(2);
    assertThat(writes.seen())
        .extracting(write -> write.terms().key().orElseThrow().value())
        .containsExactlyInAnyOrder("import#0", "import#1");
  }

  @Test
  void refusesAKeyThatLeavesNoRoomForPlaces() {
    begin("write", "x".repeat(201)).onNext(create("t"));
    assertThat(answer.message)
        .failsWithin(java.time.Duration.ofSeconds(10))
        .withThrowableThat()
        .havingCause()
        .withMessageContaining("200 characters");
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void takesNoMoreThanMayWaitForTheirCommit() {
    Queue<UniEmitter<? super Acceptance>> waiting = new ConcurrentLinkedQueue<>();
    writes.answer(write -> Uni.createFrom().<Acceptance>emitter(waiting::add));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    for (int i = 0; i < 10; i++) {
      stream.onNext(create("t"));
    }
    stream.onCompleted();

    for (int dealtWith = 0; dealtWith < 10; dealtWith++) {
      int most = Math.min(10, dealtWith + IN_FLIGHT);
      await().until(() -> writes.seen().size() == most);
      waiting.remove().complete(new Acceptance.Accepted(FakeWrites.OPERATION, List.of(1L)));
    }
    assertThat(answer.message.join().getAccepted()).isEqualTo(10);
    assertThat(writes.mostUnderWay()).isEqualTo(IN_FLIGHT);
  }

  @Test
  void keepsTheWritesOfAnItemInTheirOrder() {
    Queue<UniEmitter<? super Acceptance>> waiting = new ConcurrentLinkedQueue<>();
    writes.answer(write -> Uni.createFrom().<Acceptance>emitter(waiting::add));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(delete(7));
    stream.onNext(delete(7));
    stream.onNext(delete(8));
    stream.onCompleted();

    await().until(() -> writes.seen().size() == 2);
    assertThat(writes.seen()).extracting(Write::item).doesNotHaveDuplicates();
    waiting.remove().complete(new Acceptance.ItemNotFound());
    await().until(() -> writes.seen().size() == 3);
    waiting.forEach(one -> one.complete(new Acceptance.ItemNotFound()));
    assertThat(answer.message.join().getRefused()).isEqualTo(3);
  }

  @Test
  void tellsWhichWritesWereRefusedAndWhy() {
    writes.answer(
        write ->
            write.collection().equals("t")
                ? FakeWrites.accepted()
                : Uni.createFrom().item(new Acceptance.UnknownCollection(write.collection())));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(create("t"));
    stream.onNext(create("nowhere"));
    stream.onNext(create(""));
    stream.onNext(BulkWriteRequest.getDefaultInstance());
    stream.onCompleted();

    BulkWriteResponse summary = answer.message.join();
    assertThat(summary.getAccepted()).isEqualTo(1);
    assertThat(summary.getRefusalsList())
        .extracting(one -> one.getIndex() + " " + one.getCode() + " " + one.getMessage())
        .containsExactly(
            "1 5 Content key nowhere not found",
            "2 3 The request breaks the rules. See the field violations.",
            "3 3 Set one of create, replace, patch, delete and restore.");
    assertThat(summary.getRefusals(1).getViolations(0).getField()).isEqualTo("key");
  }

  @Test
  void saysHowFarItCameWhenNothingCanBeCommittedAnyMore() {
    writes.answer(
        write ->
            write.collection().equals("t")
                ? FakeWrites.accepted()
                : Uni.createFrom().failure(new Unavailable("The store is away")));
    StreamObserver<BulkWriteRequest> stream = begin("write");
    stream.onNext(create("t"));
    stream.onNext(create("away"));

    BulkWriteResponse summary = answer.message.join();
    assertThat(summary.getReceived()).isEqualTo(2);
    assertThat(summary.getRefusals(0).getCode()).isEqualTo(Status.Code.UNAVAILABLE.value());
  }

  @Test
  void refusesTheStreamOfThoseWhoMayNotWrite() {
    begin("read").onNext(create("t"));
    assertThat(answer.message)
        .failsWithin(java.time.Duration.ofSeconds(10))
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    assertThat(writes.seen()).isEmpty();
  }
}
