package dev.creamery.application.operation;

import dev.creamery.application.bulk.RefusedLine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a bulk has come.
 *
 * @param state whether more of it is to come
 * @param lines how many lines were taken, the refused and the blank ones too
 * @param refused how many of them were refused
 * @param refusals the first of those, in order
 * @param counts of its commands; those that wait for files count as pending
 * @param begunAt when its first upload began
 * @param lastFinishedAt when a command finished last; empty where none has
 */
public record BulkView(
    State state,
    int lines,
    int refused,
    List<RefusedLine> refusals,
    CommandCounts counts,
    Instant begunAt,
    Optional<Instant> lastFinishedAt) {
  /** Whether more is to come. The lower-case name is what clients see. */
  public enum State {
    RECEIVING,
    COMPLETE,
    /** More was to come, and did not; where the bulk has a key it may still. */
    BROKEN_OFF;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BulkView {
    refusals = List.copyOf(refusals);
  }

  /** All of it together. */
  OperationStatus status() {
    boolean begun = counts.pending() < counts.total();
    if (state == State.RECEIVING) {
      return begun ? OperationStatus.RUNNING : OperationStatus.PENDING;
    }
    if (counts.total() == 0) {
      return refused > 0 ? OperationStatus.REJECTED : OperationStatus.SUCCEEDED;
    }
    OperationStatus status = OperationStatus.of(counts);
    boolean whole = state == State.COMPLETE && refused == 0;
    return status == OperationStatus.SUCCEEDED && !whole ? OperationStatus.PARTIAL : status;
  }
}
