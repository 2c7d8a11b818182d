package dev.creamery.domain.organization;

/** A tenant. Nothing of one organization is ever visible to another. */
public record Organization(OrganizationId id, String name, Locales locales) {}
