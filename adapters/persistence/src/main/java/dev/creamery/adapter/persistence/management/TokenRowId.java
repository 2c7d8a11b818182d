package dev.creamery.adapter.persistence.management;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a token's row. */
@Embeddable
record TokenRowId(long org, UUID id) {}
