package dev.creamery.application.transfer;

import dev.creamery.domain.collection.CollectionKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The numbers that items have in a file: 1 for the first item of the first collection, and so on.
 * Eight bytes an item, so that a million of them are no matter.
 */
final class ItemNumbers {
  private static final int FIRST_ROOM = 1_024;

  private final Map<CollectionKey, Ids> byCollection = new LinkedHashMap<>();
  private long count;

  private static final class Ids {
    private final long before;
    private long[] sorted = new long[FIRST_ROOM];
    private int size;

    Ids(long before) {
      this.before = before;
    }

    void add(long id) {
      if (size == sorted.length) {
        sorted = Arrays.copyOf(sorted, size + (size >> 1));
      }
      sorted[size++] = id;
    }

    OptionalLong number(long id) {
      int place = Arrays.binarySearch(sorted, 0, size, id);
      return place < 0 ? OptionalLong.empty() : OptionalLong.of(before + place + 1);
    }
  }

  /** Numbers the next items of a collection: ids that are larger than those before. */
  void add(CollectionKey collection, List<Long> ids) {
    Ids known = byCollection.computeIfAbsent(collection, first -> new Ids(count));
    ids.forEach(known::add);
    count += ids.size();
  }

  /** The number of an item; empty where it is not in the file. */
  OptionalLong of(CollectionKey collection, long id) {
    Ids known = byCollection.get(collection);
    return known == null ? OptionalLong.empty() : known.number(id);
  }

  long count() {
    return count;
  }
}
