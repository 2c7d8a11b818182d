package dev.creamery.application.operation;

import dev.creamery.domain.media.MediaKey;
import java.util.Optional;

/**
 * A file that is, or was, fetched for a command.
 *
 * @param source the address that the client gave
 * @param key the file in the library; empty while it is being fetched, and where it was not to be
 *     had
 * @param bytes how many have come
 * @param of how many there will be; empty where nobody said
 */
public record MediaProgress(String source, Optional<MediaKey> key, long bytes, Optional<Long> of) {}
