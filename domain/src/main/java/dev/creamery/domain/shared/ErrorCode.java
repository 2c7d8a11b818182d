package dev.creamery.domain.shared;

import java.util.Locale;

/** Why something was refused. The lower-case name is what clients see, on every surface. */
public enum ErrorCode {
  /** What was sent is not even JSON, or no object of it. */
  MALFORMED,
  REQUIRED,
  UNKNOWN_FIELD,
  WRONG_TYPE,
  TOO_SHORT,
  TOO_LONG,
  PATTERN_MISMATCH,
  TOO_SMALL,
  TOO_LARGE,
  NOT_AN_INTEGER,
  NUMBER_OUT_OF_RANGE,
  INVALID_DATE,
  UNKNOWN_CHOICE,
  INVALID_COLOR,
  INVALID_URL,
  INVALID_REFERENCE,
  TOO_MANY,
  UNKNOWN_LOCALE,
  MIXED_LOCALES,
  REFERENCE_NOT_FOUND,
  NOT_UNIQUE,
  INVALID_MATCH,
  STILL_REFERENCED,
  ITEM_NOT_FOUND,
  ITEM_EXISTS,
  COLLECTION_NOT_FOUND,
  PRECONDITION_FAILED,
  INVALID_DEFINITION,
  /** Nothing is wrong with it, but with another of those that are done together or not at all. */
  ANOTHER_REJECTED,
  PROCESSING_FAILED,
  MEDIA_UNREACHABLE,
  MEDIA_BLOCKED_ADDRESS,
  MEDIA_TYPE_NOT_ALLOWED,
  MEDIA_TOO_LARGE,
  MEDIA_TIMEOUT,
  MEDIA_NOT_FOUND;

  /** The spelling on the wire: {@code reference_not_found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
