package dev.creamery.application.bulk;

import dev.creamery.application.port.out.PendingCommand;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The last step of a dry run of lines, in place of recording them. */
public interface RehearseLines {
  /**
   * Says what commands would come to that nothing is wrong with by themselves, and records nothing.
   * Each is decided on what those before it made, after all that is unfinished of its item.
   *
   * @param commands of one operation, in order
   * @param foreseen what those before these made
   * @return for each command, in order. Fails with {@link
   *     dev.creamery.application.port.out.Unavailable} where too much else is being done to their
   *     items
   */
  Uni<List<RehearsedLine>> rehearse(List<PendingCommand> commands, Foreseen foreseen);
}
