package dev.creamery.adapter.media.fetch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how much is under way, in all and to each host. Whoever waits for a host that is busy
 * holds no place in the total; hosts take turns.
 */
final class HostSlots {
  private final int total;
  private final int perHost;
  private final int maxWaiting;
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private int active;
  private int waiting;

  /** What is under way to one host, and who waits for it. */
  private static final class Host {
    private int active;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  }

  HostSlots(int total, int perHost, int maxWaiting) {
    this.total = total;
    this.perHost = perHost;
    this.maxWaiting = maxWaiting;
  }

  /**
   * Asks for a slot, which must be {@linkplain #release released}.
   *
   * @param granted is run when there is one: at once, or later by whoever releases another
   * @return false where too many wait already
   */
  boolean acquire(String name, Runnable granted) {
    synchronized (this) {
      Host host = hosts.computeIfAbsent(name, n -> new Host());
      if (active == total || host.active == perHost) {
        if (waiting == maxWaiting) {
          forgetIdle(name, host);
          return false;
        }
        waiting++;
        host.waiting.add(granted);
        return true;
      }
      active++;
      host.active++;
    }
    granted.run();
    return true;
  }

  void release(String name) {
    Optional<Runnable> next;
    synchronized (this) {
      Host host = hosts.get(name);
      if (host == null || host.active == 0) {
        throw new IllegalStateException("Nothing is under way to " + name);
      }
      active--;
      host.active--;
      forgetIdle(name, host);
      next = next();
    }
    next.ifPresent(Runnable::run);
  }

  /** One slot has become free, so at most one can be granted. */
  private Optional<Runnable> next() {
    Iterator<Map.Entry<String, Host>> all = hosts.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Host> entry = all.next();
      Host host = entry.getValue();
      Runnable first = host.active < perHost ? host.waiting.poll() : null;
      if (first != null) {
        // To the end of the line.
        all.remove();
        hosts.put(entry.getKey(), host);
        waiting--;
        active++;
        host.active++;
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  private void forgetIdle(String name, Host host) {
    if (host.active == 0 && host.waiting.isEmpty()) {
      hosts.remove(name);
    }
  }
}
