package dev.creamery.application.operation;

import java.util.List;

/** How many commands of an operation are in which state. */
public record CommandCounts(
    int total, int pending, int running, int applied, int rejected, int failed) {
  public static CommandCounts of(List<CommandView> commands) {
    return new CommandCounts(
        commands.size(),
        count(commands, CommandState.PENDING),
        count(commands, CommandState.FETCHING_MEDIA),
        count(commands, CommandState.APPLIED),
        count(commands, CommandState.REJECTED),
        count(commands, CommandState.FAILED));
  }

  private static int count(List<CommandView> commands, CommandState state) {
    return (int) commands.stream().filter(command -> command.state() == state).count();
  }
}
