package dev.creamery.application.transfer;

import dev.creamery.domain.media.MediaKey;
import java.util.Optional;

/**
 * What is told of a file of the library.
 *
 * @param alt the alternative text, for whoever picks the file; empty where there is none
 */
public record KeptFile(MediaKey key, String contentType, long bytes, Optional<String> alt) {}
