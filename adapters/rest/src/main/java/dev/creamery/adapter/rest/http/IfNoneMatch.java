package dev.creamery.adapter.rest.http;

import org.jspecify.annotations.Nullable;

/** Reads the header {@code If-None-Match}, compared weakly as the RFC has it. */
public final class IfNoneMatch {
  private IfNoneMatch() {}

  /**
   * Whether the client has these bytes, in whatever encoding.
   *
   * @param header null where there is none
   * @param tag the strong validator, in quotes
   */
  public static boolean names(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String listed : header.split(",", -1)) {
      String known =
          listed
              .strip()
              .replaceFirst("^W/", "")
              .replaceFirst("-" + Representation.GZIP + "\"$", "\"");
      if (known.equals("*") || known.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
