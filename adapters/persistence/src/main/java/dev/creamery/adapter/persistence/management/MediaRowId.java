package dev.creamery.adapter.persistence.management;

import jakarta.persistence.Embeddable;

/** The key of a media file's row; the id is the SHA-256 of the bytes. */
@Embeddable
record MediaRowId(long org, String id) {}
