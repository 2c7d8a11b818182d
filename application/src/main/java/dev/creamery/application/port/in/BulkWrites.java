package dev.creamery.application.port.in;

import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkRehearsal;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The way in for streams of writes, which become commands of one operation. Whoever streams has one
 * call under way at a time, and sends no faster than they are answered. Fails with {@link
 * dev.creamery.application.port.out.Unavailable}.
 */
public interface BulkWrites {
  /**
   * Begins a bulk, or goes on with one that was begun under this key.
   *
   * @param locale where flat fields go that name no locale of their own
   */
  Uni<BulkOpening> begin(Principal who, Optional<IdempotencyKey> key, Optional<String> locale);

  /**
   * Takes the next lines: those that nothing is wrong with are committed, the others noted.
   *
   * @return completes after the commit
   */
  Uni<Taken> take(BulkUpload upload, BulkLines lines);

  /**
   * Takes a bulk whose commands take effect together or not at all. At most {@link
   * dev.creamery.application.bulk.WholeBulk#MAX_LINES} lines.
   *
   * @param locale where flat fields go that name no locale of their own
   * @param lines all of them
   * @return completes after the commit
   */
  Uni<TakenWhole> takeWhole(
      Principal who, Optional<IdempotencyKey> key, Optional<String> locale, BulkLines lines);

  /**
   * Begins a dry run: says what would become of lines, and records nothing.
   *
   * @param whole whether all of them are to be applied or none
   */
  BulkRehearsal rehearse(Principal who, boolean whole);

  /** Ends a bulk, all of which has been taken. */
  Uni<Taken> end(BulkUpload upload);

  /** Leaves a bulk of which more was to come; what was taken stays taken. */
  Uni<Taken> breakOff(BulkUpload upload);
}
