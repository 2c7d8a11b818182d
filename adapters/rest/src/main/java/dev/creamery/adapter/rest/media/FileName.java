package dev.creamery.adapter.rest.media;

import java.util.Optional;

/** Makes a name to show of what a client calls a file. Nothing is ever stored under it. */
final class FileName {
  private static final int MAX = 255;

  private FileName() {}

  /** The name without folders and without characters that nobody sees; empty where none is left. */
  static Optional<String> of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String seen = last.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    return Optional.of(cut(seen)).filter(name -> !name.isEmpty());
  }

  private static String cut(String name) {
    if (name.length() <= MAX) {
      return name;
    }
    return name.substring(0, Character.isHighSurrogate(name.charAt(MAX - 1)) ? MAX - 1 : MAX);
  }
}
