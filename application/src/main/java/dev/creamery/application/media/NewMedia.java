package dev.creamery.application.media;

import dev.creamery.domain.media.MediaFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that has come to this machine and is to be kept.
 *
 * @param file belongs to whoever takes it in
 * @param name as the uploaded file was called; empty for what was fetched
 * @param source the address that it was fetched from; empty for an upload
 * @param alt the alternative text that is shown where an item gives none; empty where there is none
 */
public record NewMedia(
    Path file,
    MediaFile what,
    Optional<String> name,
    Optional<String> source,
    Optional<String> alt) {}
