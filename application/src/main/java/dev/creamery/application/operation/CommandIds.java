package dev.creamery.application.operation;

import java.util.UUID;

/** Ids of commands. They follow from the operation, so that nobody has to keep them. */
public final class CommandIds {
  private CommandIds() {}

  /**
   * The id of a command: that of its operation for the first, counted on in the random bits for the
   * others. Still a UUID of version 7, and as unique as the operation's.
   */
  public static UUID of(UUID operation, int index) {
    long variant = operation.getLeastSignificantBits() & 0xC000_0000_0000_0000L;
    long random = (operation.getLeastSignificantBits() + index) & 0x3FFF_FFFF_FFFF_FFFFL;
    return new UUID(operation.getMostSignificantBits(), variant | random);
  }
}
