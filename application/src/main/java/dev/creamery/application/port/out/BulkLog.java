package dev.creamery.application.port.out;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The command log, as bulks are written to it: an operation over many appends. How far a bulk has
 * come is recorded with its commands, so that whatever breaks off is gone on with where it ended.
 * Fails with {@link Unavailable}.
 */
public interface BulkLog {
  /** Of a bulk, how many refused lines are kept; the others are only counted. */
  int MAX_REFUSALS = 1_000;

  /**
   * Begins a bulk, or goes on with the one under its key; from then on nothing is taken from former
   * uploads of it.
   */
  Uni<BulkOpening> open(NewBulk bulk);

  /**
   * Records lines, all of them or nothing. Asked again for the same lines, does nothing.
   *
   * @param judge says what is to be recorded, given what was found; must not wait for anything
   * @return the items of what was recorded just now; empty where another upload has gone on
   */
  Uni<Optional<List<ItemKey>>> append(
      BulkUpload upload,
      BulkLines lines,
      BulkNeeds needs,
      Function<BulkFindings, NewBulkLines> judge);

  /**
   * Records a bulk whose commands take effect together or not at all: all of its lines, or nothing.
   * Asked again for the same operation, or under the same key, does nothing.
   *
   * @param judge as for {@link #append}
   */
  Uni<TakenWhole> appendWhole(
      NewBulk bulk, BulkLines lines, BulkNeeds needs, Function<BulkFindings, NewBulkLines> judge);

  /** The items that have these values, or will by upserts; values that none has are missing. */
  Uni<Map<UniqueKey, Long>> holders(Set<UniqueKey> matches);

  /**
   * Ends an upload.
   *
   * @param whole whether all of the bulk was taken; else it has broken off, and can be gone on with
   *     where it has a key
   */
  Uni<Taken> close(BulkUpload upload, boolean whole);
}
