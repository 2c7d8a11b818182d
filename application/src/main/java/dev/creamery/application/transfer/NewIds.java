package dev.creamery.application.transfer;

import java.util.Arrays;

/** The ids that the items of a file are given, by their numbers. Eight bytes an item. */
final class NewIds {
  private static final int FIRST_ROOM = 1_024;

  private long[] ids = new long[FIRST_ROOM];

  /** The item is accepted. */
  void put(int number, long id) {
    if (number >= ids.length) {
      ids = Arrays.copyOf(ids, Math.max(number + 1, ids.length + (ids.length >> 1)));
    }
    ids[number] = id;
  }

  /** The item was rejected after all. */
  void remove(int number) {
    if (number < ids.length) {
      ids[number] = 0;
    }
  }

  boolean has(long number) {
    return id(number) > 0;
  }

  /** The id; 0 where no such item is there. */
  long id(long number) {
    return number > 0 && number < ids.length ? ids[(int) number] : 0;
  }
}
