package dev.creamery.application.bulk;

import dev.creamery.application.port.out.Settled;
import java.util.Set;

/**
 * What the command of a line would come to.
 *
 * @param there whether what it changes is there, so that the line would get past the door
 * @param unfetched the addresses of media that would be fetched first, and were not
 */
public record RehearsedLine(Settled settled, boolean there, Set<String> unfetched) {
  public RehearsedLine {
    unfetched = Set.copyOf(unfetched);
  }
}
