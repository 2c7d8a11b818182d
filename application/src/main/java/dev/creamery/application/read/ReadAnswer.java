package dev.creamery.application.read;

/** What a reader is answered. */
public sealed interface ReadAnswer<T> {
  /** What was asked for. */
  record Found<T>(T value) implements ReadAnswer<T> {}

  /** There is no such collection or item, or none that may be shown. */
  record NotFound<T>() implements ReadAnswer<T> {}

  /** The organization does not have the locale asked for; the message lists those it has. */
  record UnknownLocale<T>(String message) implements ReadAnswer<T> {}

  /** A filter or an order that the collection's fields do not allow; the message names it. */
  record BadCriteria<T>(String message) implements ReadAnswer<T> {}

  /** A cursor that was not given out for this list, or not in this form. */
  record BadCursor<T>(String message) implements ReadAnswer<T> {}

  /** Finding it would take too long; the message says what to do about that. */
  record TooSlow<T>(String message) implements ReadAnswer<T> {}

  /** More than one answer may hold; the message says what to ask for instead. */
  record TooMuch<T>(String message) implements ReadAnswer<T> {}
}
