package dev.creamery.domain.command;

import java.util.Locale;

/** The kinds of commands. The lower-case name is what operations show. */
public enum CommandKind {
  CREATE,
  REPLACE,
  PATCH,
  DELETE,
  RESTORE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether all of an item's content is given, so that what is absent is cleared. */
  public boolean givesAll() {
    return this == CREATE || this == REPLACE;
  }
}
