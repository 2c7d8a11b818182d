package dev.creamery.cli;

import java.io.PrintStream;

/**
 * Where people are told how far things are. On a terminal one line changes in place; elsewhere
 * there is a line now and then.
 */
final class Terminal {
  private static final String OVERWRITE = "\r\033[K";

  private final PrintStream out;
  private final boolean interactive;
  private boolean open;

  /**
   * A terminal.
   *
   * @param interactive whether a line can be changed in place
   */
  Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** That of this process: the launcher knows whether it is one. */
  static Terminal ofProcess() {
    return new Terminal(System.err, Boolean.getBoolean("creamery.terminal"));
  }

  boolean isInteractive() {
    return interactive;
  }

  /** Says something that is to stay. */
  synchronized void say(String line) {
    out.println((open ? OVERWRITE : "") + line);
    open = false;
  }

  /** Says something that the next line takes the place of. */
  synchronized void show(String line) {
    if (interactive) {
      out.print(OVERWRITE + line);
      out.flush();
      open = true;
    } else {
      out.println(line);
    }
  }
}
