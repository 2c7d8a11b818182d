package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.read.ReadOptions;

/** Reads how content is to be shown. */
final class ReadParameters {
  static final int DEFAULT_LEVELS = 2;
  static final int MAX_LEVELS = 5;
  private static final String LEVELS =
      "levels query parameter should be an integer between 1 and 5 (inclusive)";

  private ReadParameters() {}

  static ReadOptions options(Query query) {
    return new ReadOptions(
        query.text("locale"),
        query.flag("preview") || query.flag("test"),
        query.number("levels", 1, MAX_LEVELS, DEFAULT_LEVELS, LEVELS),
        query.flag("alt_media_text"));
  }
}
