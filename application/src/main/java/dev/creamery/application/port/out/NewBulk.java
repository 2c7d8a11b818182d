package dev.creamery.application.port.out;

import dev.creamery.domain.organization.OrganizationId;
import java.util.Optional;
import java.util.UUID;

/**
 * A bulk about to be begun, or gone on with.
 *
 * @param operation its id where it is new: a time-ordered UUID (version 7)
 * @param editor the name of the token that asked
 * @param key under which it can be gone on with; empty where it cannot
 */
public record NewBulk(
    OrganizationId organization, UUID operation, String editor, Optional<RequestKey> key) {}
