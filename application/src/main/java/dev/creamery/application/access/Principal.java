package dev.creamery.application.access;

import dev.creamery.domain.organization.OrganizationId;

/**
 * Who asks: a token, on behalf of its organization.
 *
 * @param tokenName what events and versions name as the editor
 * @param operator whether it is the operator of the installation, who may make organizations
 */
public record Principal(
    OrganizationId organization, String tokenName, Scope scope, boolean operator) {}
