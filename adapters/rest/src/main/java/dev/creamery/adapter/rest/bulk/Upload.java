package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.Taken;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where the lines of a body go. Whoever is new to all of them has known none. */
interface Upload {
  /** Where flat fields go that name no locale of their own. */
  Optional<String> locale();

  /** How many lines were taken before. */
  default int known() {
    return 0;
  }

  /** The digest of those lines. */
  default String digest() {
    return "";
  }

  /** Whether those were all. */
  default boolean isComplete() {
    return false;
  }

  /**
   * Why no more lines are taken; empty where this one may be.
   *
   * @param line its number, from 1
   * @param bytes how many all lines have up to it
   */
  Optional<Problem> refuses(int line, long bytes);

  /** Takes the next lines. */
  Uni<Taken> take(BulkLines lines);

  /** All lines are taken. Fails with a refusal where that is too late a moment to find one. */
  Uni<Taken> end();

  /** No more lines come, although more were to come. */
  default void leave() {}

  /** What is said where other lines were taken before. */
  default Problem another() {
    return BulkProblems.keyReused();
  }

  /**
   * What is said where the service cannot go on.
   *
   * @param taken how many lines were taken
   */
  Problem cannotGoOn(int taken);
}
