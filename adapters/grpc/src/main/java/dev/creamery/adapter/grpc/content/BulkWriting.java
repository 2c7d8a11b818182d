package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.CallKey;
import dev.creamery.adapter.grpc.call.CallThread;
import dev.creamery.adapter.grpc.call.Failures;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One stream of writes. No more of it is taken than may wait for their commit, so that the client
 * feels the pace of the store. A write of an item is begun when the one before it of the same item
 * has been dealt with; all others are under way together. Everything happens on the call's thread.
 */
final class BulkWriting implements StreamObserver<BulkWriteRequest> {
  private final ServerCallStreamObserver<BulkWriteResponse> call;
  private final Uni<Principal> author;
  private final CallKey key;
  private final Writing writing;
  private final int inFlight;
  private final CallThread thread = CallThread.current();
  private final BulkSummary summary = new BulkSummary();
  private final Map<String, Uni<Boolean>> lastOfItem = new HashMap<>();
  private long taken;
  private long settled;
  private boolean ended;
  private boolean answered;

  BulkWriting(
      ServerCallStreamObserver<BulkWriteResponse> call,
      Uni<Principal> author,
      CallKey key,
      Writing writing,
      int inFlight) {
    this.call = call;
    this.author = author;
    this.key = key;
    this.writing = writing;
    this.inFlight = inFlight;
  }

  /** To be called where the call is begun. */
  void begin() {
    call.disableAutoRequest();
    call.setOnCancelHandler(this::leave);
    author.emitOn(thread).subscribe().with(who -> call.request(inFlight), this::refuse);
  }

  @Override
  public void onNext(BulkWriteRequest request) {
    if (ended) {
      return;
    }
    long index = taken++;
    Write write;
    try {
      write = key.on(WriteReader.read(request), index);
    } catch (RuntimeException refused) {
      refused(index, refused);
      return;
    }
    inTurn(write)
        .emitOn(thread)
        .subscribe()
        .with(accepted -> accepted(index, accepted), failure -> refused(index, failure));
  }

  private Uni<Acceptance.Accepted> inTurn(Write write) {
    Uni<Acceptance.Accepted> accept = author.flatMap(who -> writing.accept(who, write));
    Optional<String> item = write.item();
    if (item.isEmpty()) {
      return accept;
    }
    Uni<Boolean> before = lastOfItem.getOrDefault(item.get(), Uni.createFrom().item(true));
    Uni<Acceptance.Accepted> turn = before.flatMap(done -> accept).memoize().indefinitely();
    Uni<Boolean> done = turn.replaceWith(true).onFailure().recoverWithItem(true);
    lastOfItem.put(item.get(), done);
    return turn.onTermination()
        .invoke(() -> thread.execute(() -> lastOfItem.remove(item.get(), done)));
  }

  private void accepted(long index, Acceptance.Accepted accepted) {
    summary.accepted(index, accepted.operation());
    settle();
  }

  private void refused(long index, Throwable failure) {
    Refusal refusal = Failures.refusal(failure);
    // Whatever else the stream holds would be refused as well: the client learns how far it came.
    ended |= refusal.code() == Status.Code.UNAVAILABLE;
    summary.refused(index, refusal);
    settle();
  }

  private void settle() {
    settled++;
    if (ended) {
      answerAtTheEnd();
    } else {
      call.request(1);
    }
  }

  @Override
  public void onCompleted() {
    ended = true;
    answerAtTheEnd();
  }

  private void answerAtTheEnd() {
    if (settled == taken && !answered) {
      answered = true;
      call.onNext(summary.message());
      call.onCompleted();
    }
  }

  @Override
  public void onError(Throwable broken) {
    leave();
  }

  private void refuse(Throwable failure) {
    leave();
    Answers.refuse(call, failure);
  }

  private void leave() {
    ended = true;
    answered = true;
  }
}
