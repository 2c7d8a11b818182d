package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.operation.OperationJson;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.port.in.BulkWrites;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * A bulk that was begun, as the body of a request goes on with it.
 *
 * @param locale where flat fields go that name no locale of their own
 * @param keyed whether it can be gone on with, should it break off
 * @param limits how much it may have
 */
record RecordedUpload(
    BulkWrites writes,
    BulkOpening.Begun opening,
    Optional<String> locale,
    boolean keyed,
    UploadLimits limits)
    implements Upload {
  UUID operation() {
    return opening.operation();
  }

  @Override
  public int known() {
    return opening.lines();
  }

  @Override
  public String digest() {
    return opening.digest();
  }

  @Override
  public boolean isComplete() {
    return opening instanceof BulkOpening.Complete;
  }

  @Override
  public Uni<Taken> take(BulkLines lines) {
    return writes.take(open().upload(), lines);
  }

  @Override
  public Uni<Taken> end() {
    return writes.end(open().upload());
  }

  /** Whatever comes of it: a bulk of which nothing more is heard has broken off too. */
  @Override
  public void leave() {
    if (opening instanceof BulkOpening.Open open) {
      writes.breakOff(open.upload()).subscribe().with(done -> {}, failure -> {});
    }
  }

  @Override
  public Optional<Problem> refuses(int line, long bytes) {
    return limits.refuses(line, bytes);
  }

  @Override
  public Problem another() {
    return BulkProblems.keyReused().with("Location", OperationJson.location(operation()));
  }

  @Override
  public Problem cannotGoOn(int taken) {
    return BulkProblems.cannotGoOn(this, taken);
  }

  private BulkOpening.Open open() {
    return (BulkOpening.Open) opening;
  }
}
