package dev.creamery.application.bulk;

/** What became of lines that were to be taken. */
public enum Taken {
  /** They are committed, or were before. */
  RECORDED,
  /** Another upload goes on with the bulk: nothing was taken from this one. */
  OVERTAKEN
}
