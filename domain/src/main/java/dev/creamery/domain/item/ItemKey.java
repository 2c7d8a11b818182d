package dev.creamery.domain.item;

import dev.creamery.domain.organization.OrganizationId;

/** Identifies an item: its id is unique within the installation and never given twice. */
public record ItemKey(OrganizationId organization, long id) {}
