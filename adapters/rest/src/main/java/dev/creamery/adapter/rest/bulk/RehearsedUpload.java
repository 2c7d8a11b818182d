package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkRehearsal;
import dev.creamery.application.bulk.Taken;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The lines of a dry run.
 *
 * @param limits how much it may have
 */
record RehearsedUpload(BulkRehearsal rehearsal, Optional<String> locale, UploadLimits limits)
    implements Upload {
  @Override
  public Optional<Problem> refuses(int line, long bytes) {
    return limits.refuses(line, bytes);
  }

  @Override
  public Uni<Taken> take(BulkLines lines) {
    return rehearsal.take(lines).replaceWith(Taken.RECORDED);
  }

  @Override
  public Uni<Taken> end() {
    return Uni.createFrom().item(Taken.RECORDED);
  }

  @Override
  public Problem cannotGoOn(int taken) {
    return BulkProblems.nothingRecorded();
  }
}
