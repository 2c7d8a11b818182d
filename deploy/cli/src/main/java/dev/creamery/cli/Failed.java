package dev.creamery.cli;

/** Ends a command, with what its user is told. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failed(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  static Failed usage(String message) {
    return new Failed(ExitCode.USAGE, message);
  }

  static Failed unreachable(String message) {
    return new Failed(ExitCode.UNREACHABLE, message);
  }

  static Failed refused(String message) {
    return new Failed(ExitCode.REFUSED, message);
  }

  int exitCode() {
    return exitCode;
  }
}
