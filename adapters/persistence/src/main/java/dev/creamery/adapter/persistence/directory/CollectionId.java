package dev.creamery.adapter.persistence.directory;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;

/** Names a collection among those of all organizations. */
record CollectionId(OrganizationId organization, CollectionKey key) {}
