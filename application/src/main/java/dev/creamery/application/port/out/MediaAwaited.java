package dev.creamery.application.port.out;

import java.util.Set;

/**
 * A command that cannot be decided before files have been fetched.
 *
 * @param urls the addresses of the files, as the client gave them; at least one
 */
public record MediaAwaited(PendingCommand command, Set<String> urls) {
  public MediaAwaited {
    urls = Set.copyOf(urls);
  }
}
