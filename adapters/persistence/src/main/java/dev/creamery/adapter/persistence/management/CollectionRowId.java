package dev.creamery.adapter.persistence.management;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import jakarta.persistence.Embeddable;

/** The key of a collection's row. */
@Embeddable
record CollectionRowId(long org, String key) {
  static CollectionRowId of(OrganizationId organization, CollectionKey key) {
    return new CollectionRowId(organization.value(), key.value());
  }
}
