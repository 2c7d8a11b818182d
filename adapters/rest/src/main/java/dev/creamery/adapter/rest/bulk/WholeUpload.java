package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.in.BulkWrites;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines of a bulk that is taken as a whole: they are gathered, and recorded when all are there.
 */
final class WholeUpload implements Upload {
  private final BulkWrites writes;
  private final Principal who;
  private final Optional<IdempotencyKey> key;
  private final Optional<String> locale;
  private final UploadLimits limits;
  private final List<BulkLine> gathered = new ArrayList<>();
  private int upTo;
  private String digest = "";
  private Optional<UUID> operation = Optional.empty();

  WholeUpload(
      BulkWrites writes,
      Principal who,
      Optional<IdempotencyKey> key,
      Optional<String> locale,
      UploadLimits limits) {
    this.writes = writes;
    this.who = who;
    this.key = key;
    this.locale = locale;
    this.limits = limits;
  }

  @Override
  public Optional<String> locale() {
    return locale;
  }

  @Override
  public Optional<Problem> refuses(int line, long bytes) {
    return limits.refuses(line, bytes);
  }

  @Override
  public Uni<Taken> take(BulkLines lines) {
    gathered.addAll(lines.lines());
    upTo = lines.upTo();
    digest = lines.digest();
    return Uni.createFrom().item(Taken.RECORDED);
  }

  @Override
  public Uni<Taken> end() {
    return writes
        .takeWhole(who, key, locale, new BulkLines(0, upTo, gathered, digest))
        .map(
            taken -> {
              if (taken instanceof TakenWhole.Refused refused) {
                throw BulkProblems.refused(refused.lines()).refused();
              }
              if (taken instanceof TakenWhole.KeyReused) {
                throw BulkProblems.keyReused().refused();
              }
              operation = Optional.of(((TakenWhole.Recorded) taken).operation());
              return Taken.RECORDED;
            });
  }

  /** The operation that it has become, once all is taken. */
  UUID operation() {
    return operation.orElseThrow();
  }

  @Override
  public Problem cannotGoOn(int taken) {
    return BulkProblems.nothingRecorded();
  }
}
