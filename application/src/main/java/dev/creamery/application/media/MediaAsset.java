package dev.creamery.application.media;

import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A file in an organization's library.
 *
 * @param name as the uploaded file was called; empty for what was fetched
 * @param source the address that it was first fetched from; empty for an upload
 * @param alt the alternative text, for whoever picks the file; empty where there is none
 * @param usage how many items show it, or did in an earlier version
 * @param createdAt when the library first had it
 */
public record MediaAsset(
    MediaKey key,
    MediaFile file,
    Optional<String> name,
    Optional<String> source,
    Optional<String> alt,
    long usage,
    Instant createdAt) {}
