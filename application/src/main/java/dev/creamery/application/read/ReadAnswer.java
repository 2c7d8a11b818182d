package dev.creamery.application.read;

/** What a reader is answered. */
public sealed interface ReadAnswer<T> {
  /** What was asked for. */
  record Found<T>(T value) implements ReadAnswer<T> {}

  /** There is no such collection or item, or none that may be shown. */
  record NotFound<T>() implements ReadAnswer<T> {}

  /** The organization does not have the locale asked for; the message lists those it has. */
  record UnknownLocale<T>(String message) implements ReadAnswer<T> {}
}
