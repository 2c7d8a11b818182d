package dev.creamery.application.port.out;

import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Brings files from anywhere on the web to this machine, and goes nowhere that it should not: every
 * address is vetted before anything is sent to it. How much is under way at once, in all and to
 * each host, is bounded; so is the time and the size of each fetch.
 */
public interface MediaFetcher {
  /** What a fetch came to. */
  sealed interface Fetch {
    /**
     * The file, whole. It belongs to whoever asked, who {@linkplain MediaStore#keep keeps} it or
     * deletes it.
     *
     * @param file on this machine; whoever keeps it sees to it that it survives a crash
     */
    record Done(Path file, MediaFile what) implements Fetch {}

    /**
     * There is no such file to be had, however often it is tried.
     *
     * @param code {@code media_unreachable}, {@code media_blocked_address}, {@code media_too_large}
     *     or {@code media_timeout}
     * @param message for the client who gave the address: says what would be right, and never what
     *     a name resolved to
     */
    record Refused(ErrorCode code, String message) implements Fetch {}
  }

  /** Hears how far a fetch has come; called now and then, from any thread. */
  interface Progress {
    /**
     * So far.
     *
     * @param bytes that have come
     * @param of how many there will be; empty where nobody said
     */
    void at(long bytes, OptionalLong of);
  }

  /**
   * Fetches a file. What may pass is tried again, a few times. Cancelled, it stops and leaves
   * nothing behind.
   *
   * @param url as a client gave it, http or https
   * @return never fails for what the world did
   */
  Uni<Fetch> fetch(String url, Progress progress);
}
