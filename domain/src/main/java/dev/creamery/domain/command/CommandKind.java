package dev.creamery.domain.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of commands. The lower-case name is what operations show. */
public enum CommandKind {
  CREATE,
  REPLACE,
  PATCH,
  DELETE,
  RESTORE,
  /** Makes an item what it was at an earlier version. */
  RESTORE_VERSION,
  /** Ours, never a client's: takes references to something that is gone out of an item. */
  UNLINK;

  /** The kind of that code; empty where there is none. */
  public static Optional<CommandKind> parse(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether all of an item's content is given, so that what is absent is cleared. */
  public boolean givesAll() {
    return this == CREATE || this == REPLACE;
  }
}
