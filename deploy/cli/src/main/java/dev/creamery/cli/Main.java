package dev.creamery.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code ./creamery} goes with everything but {@code start}. */
@Command(
    name = "creamery",
    description = "A client of a running Creamery.",
    mixinStandardHelpOptions = true,
    subcommands = {ExportCommand.class, ImportCommand.class, BulkCommand.class})
final class Main {
  /** As sysexits.h has it, for what nobody has thought of. */
  private static final int DEFECT = 70;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command; the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure))
        .execute(arguments);
  }

  private static int tell(Exception failure) {
    if (failure instanceof Failed failed) {
      System.err.println("creamery: " + failed.getMessage());
      return failed.exitCode();
    }
    System.err.println("creamery: this is a defect: " + failure);
    return DEFECT;
  }
}
