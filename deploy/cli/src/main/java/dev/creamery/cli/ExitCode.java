package dev.creamery.cli;

/** What scripts are told by the exit code; {@code deploy/docs/command-line.md} promises them. */
final class ExitCode {
  /** All was done. */
  static final int DONE = 0;

  /** Some lines, or all, were refused. */
  static final int REFUSED_LINES = 1;

  /** The command makes no sense, or a file or a token is missing. */
  static final int USAGE = 2;

  /** The server cannot be reached, or answers only that it cannot now. */
  static final int UNREACHABLE = 3;

  /** The server refuses: the token, the file as a whole, or what is asked for. */
  static final int REFUSED = 4;

  private ExitCode() {}
}
