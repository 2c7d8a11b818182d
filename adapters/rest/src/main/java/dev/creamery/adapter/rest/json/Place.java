package dev.creamery.adapter.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/** Says where in a document something is wrong. */
final class Place {
  private Place() {}

  /** The complaint, with line and column after it. */
  static String in(String complaint, @Nullable JsonLocation at) {
    return at == null
        ? complaint + "."
        : complaint + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
  }
}
