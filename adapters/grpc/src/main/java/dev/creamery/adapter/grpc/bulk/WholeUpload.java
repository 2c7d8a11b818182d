package dev.creamery.adapter.grpc.bulk;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.application.port.in.Operations;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The writes of a bulk that is taken as a whole: they are gathered, and recorded at the end. */
final class WholeUpload implements Upload {
  /** How many errors are told; no answer of a call is large. */
  private static final int MAX_ERRORS = 100;

  private final BulkWrites writes;
  private final Operations operations;
  private final Principal who;
  private final Optional<IdempotencyKey> key;
  private final List<BulkLine> gathered = new ArrayList<>();
  private int upTo;
  private String digest = "";

  WholeUpload(
      BulkWrites writes, Operations operations, Principal who, Optional<IdempotencyKey> key) {
    this.writes = writes;
    this.operations = operations;
    this.who = who;
    this.key = key;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public Uni<Taken> take(BulkLines lines) {
    gathered.addAll(lines.lines());
    upTo = lines.upTo();
    digest = lines.digest();
    return Uni.createFrom().item(Taken.RECORDED);
  }

  @Override
  public Uni<BulkWriteResponse> end() {
    return writes
        .takeWhole(who, key, Optional.empty(), new BulkLines(0, upTo, gathered, digest))
        .flatMap(
            taken -> {
              if (taken instanceof TakenWhole.Refused refused) {
                throw Refusal.invalid(violations(refused.lines())).refused();
              }
              if (taken instanceof TakenWhole.KeyReused) {
                throw Refusal.keyReused().refused();
              }
              return RecordedUpload.told(
                  operations, who, ((TakenWhole.Recorded) taken).operation());
            });
  }

  /** Each under its write, numbered as lines are: from 1. */
  private static List<FieldViolation> violations(List<RefusedLine> lines) {
    List<FieldViolation> violations = new ArrayList<>();
    for (RefusedLine line : lines) {
      for (Violation violation : line.why()) {
        String place = "lines[" + line.number() + "]";
        String path = violation.path().toString();
        violations.add(FieldViolation.of(path.isEmpty() ? place : place + "." + path, violation));
      }
    }
    return violations.subList(0, Math.min(violations.size(), MAX_ERRORS));
  }
}
