package dev.creamery.application.media;

import java.util.Optional;

/**
 * Which files of a library are listed, the newest first.
 *
 * @param search part of the name, the source or the alternative text, whatever its case; empty for
 *     all
 * @param type a media type such as {@code image/png}, or {@code image/*}; empty for all
 * @param unused whether only files that no item shows, or ever did
 * @param page from 1
 * @param pageSize from 1
 */
public record MediaListing(
    Optional<String> search, Optional<String> type, boolean unused, int page, int pageSize) {}
