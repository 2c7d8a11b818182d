package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.CallKey;
import dev.creamery.adapter.grpc.call.CallThread;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.proto.collections.v1.BulkOptions;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The taking in of one stream. Its writes are gathered while those before them are committed; when
 * enough are gathered no more are asked for, so that the client feels the pace of the store.
 * Everything happens on the call's thread.
 */
public final class BulkWriting implements StreamObserver<BulkWriteRequest> {
  private static final int GROUP_BYTES = 524_288;

  private final ServerCallStreamObserver<BulkWriteResponse> call;
  private final Uni<Principal> author;
  private final CallKey key;
  private final Uploads uploads;
  private final int group;
  private final CallThread thread = CallThread.current();
  private final MessageDigests digests = new MessageDigests();
  private Optional<Upload> upload = Optional.empty();
  private List<BulkLine> gathered = new ArrayList<>();
  private int gatheredBytes;
  private long bytes;
  private int number;
  private int taken;
  private boolean entered;
  private boolean asked;
  private boolean busy = true;
  private boolean ended;
  private boolean done;
  private long heard = System.nanoTime();

  /**
   * A stream that is about to be taken.
   *
   * @param group how many writes are gathered while others are committed
   */
  public BulkWriting(
      ServerCallStreamObserver<BulkWriteResponse> call,
      Uni<Principal> author,
      CallKey key,
      Uploads uploads,
      int group) {
    this.call = call;
    this.author = author;
    this.key = key;
    this.uploads = uploads;
    this.group = group;
  }

  /** To be called where the call is begun. */
  public void begin() {
    call.disableAutoRequest();
    call.setOnCancelHandler(this::leave);
    Context.current().addListener(over -> thread.execute(this::leave), Runnable::run);
    await(
        author.invoke(who -> key.key()),
        who -> {
          uploads.enter();
          entered = true;
          listen();
          ask();
        });
  }

  /** Ends a stream of which nothing more is heard, so that it keeps nobody from a place. */
  private void listen() {
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(uploads.idleTimeout())
        .emitOn(thread)
        .subscribe()
        .with(
            later -> {
              Duration silence = Duration.ofNanos(System.nanoTime() - heard);
              if (!done && !busy && !ended && silence.compareTo(uploads.idleTimeout()) >= 0) {
                refuse(tooSlow().refused());
              } else if (!done) {
                listen();
              }
            });
  }

  private Refusal tooSlow() {
    return Refusal.of(
        Status.Code.DEADLINE_EXCEEDED,
        "TOO_SLOW",
        "Nothing came for " + uploads.idleTimeout().toSeconds() + " seconds.");
  }

  @Override
  public void onNext(BulkWriteRequest request) {
    asked = false;
    heard = System.nanoTime();
    if (done) {
      return;
    }
    if (upload.isPresent()) {
      line(request);
      goOn();
    } else {
      open(request.getOptions(), Optional.of(request));
    }
  }

  private void open(BulkOptions options, Optional<BulkWriteRequest> first) {
    await(
        author.flatMap(who -> uploads.begin(who, key.key(), options)),
        begun -> {
          upload = Optional.of(begun);
          taken = begun.known();
          first
              .filter(
                  one ->
                      one.getWriteCase() != BulkWriteRequest.WriteCase.WRITE_NOT_SET
                          || !one.hasOptions())
              .ifPresent(this::line);
        });
  }

  private void line(BulkWriteRequest sent) {
    BulkWriteRequest request = sent.hasOptions() ? sent.toBuilder().clearOptions().build() : sent;
    Upload to = upload.orElseThrow();
    number++;
    bytes += request.getSerializedSize();
    digests.add(request);
    Optional<Refusal> tooMuch = to.refuses(number, bytes, uploads.maxLines());
    if (number <= to.known()) {
      if (number == to.known() && !digests.soFar().equals(to.digest())) {
        refuse(Refusal.keyReused().refused());
      }
    } else if (to.isComplete()) {
      refuse(Refusal.keyReused().refused());
    } else if (tooMuch.isPresent()) {
      refuse(tooMuch.get().refused());
    } else {
      gathered.add(BulkLineReader.read(number, request));
      gatheredBytes += request.getSerializedSize();
    }
  }

  /** Takes what is gathered, or asks for more of it, or ends. */
  private void goOn() {
    if (done) {
      return;
    }
    if (busy) {
      if (gathered.size() < group && gatheredBytes < GROUP_BYTES) {
        ask();
      }
    } else if (number > taken) {
      take();
    } else if (!ended) {
      ask();
    } else if (upload.isEmpty()) {
      open(BulkOptions.getDefaultInstance(), Optional.empty());
    } else if (number < upload.get().known()) {
      refuse(Refusal.keyReused().refused());
    } else {
      await(upload.get().end(), this::answer);
    }
  }

  private void ask() {
    if (!asked && !ended) {
      asked = true;
      call.request(1);
    }
  }

  private void take() {
    BulkLines lines = new BulkLines(taken, number, gathered, digests.soFar());
    gathered = new ArrayList<>();
    gatheredBytes = 0;
    await(
        upload.orElseThrow().take(lines),
        outcome -> {
          if (outcome == Taken.OVERTAKEN) {
            refuse(overtaken().refused());
          } else {
            taken = lines.upTo();
          }
        });
    goOn();
  }

  static Refusal overtaken() {
    return Refusal.of(
        Status.Code.ABORTED,
        "OVERTAKEN",
        "The same bulk is being sent by another call with this idempotency-key, which goes on with"
            + " it.");
  }

  /** Goes on when something is done; refuses where it could not be. */
  private <T> void await(Uni<T> step, Consumer<T> then) {
    busy = true;
    step.emitOn(thread)
        .subscribe()
        .with(
            result -> {
              busy = false;
              if (done) {
                leave(result);
                return;
              }
              try {
                then.accept(result);
                goOn();
              } catch (RuntimeException refused) {
                refuse(refused);
              }
            },
            failure -> {
              busy = false;
              boolean cannotGoOn = failure instanceof Unavailable && upload.isPresent();
              refuse(cannotGoOn ? upload.get().cannotGoOn(taken).refused() : failure);
            });
  }

  /** What was begun or taken for somebody who has gone meanwhile. */
  private void leave(Object result) {
    if (result instanceof Upload begun) {
      begun.leave();
    } else {
      upload.ifPresent(Upload::leave);
    }
  }

  private void answer(BulkWriteResponse message) {
    if (stop()) {
      call.onNext(message);
      call.onCompleted();
    }
  }

  @Override
  public void onCompleted() {
    ended = true;
    goOn();
  }

  @Override
  public void onError(Throwable broken) {
    leave();
  }

  private void refuse(Throwable failure) {
    boolean first = !done;
    leave();
    if (first) {
      Answers.refuse(call, failure);
    }
  }

  /** What is being taken just now is left when that is done. */
  private void leave() {
    if (stop() && !busy) {
      upload.ifPresent(Upload::leave);
    }
  }

  private boolean stop() {
    boolean first = !done;
    done = true;
    gathered = List.of();
    if (first && entered) {
      uploads.leave();
    }
    return first;
  }
}
