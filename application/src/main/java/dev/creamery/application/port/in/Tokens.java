package dev.creamery.application.port.in;

import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenView;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The tokens of an organization. */
public interface Tokens {
  /**
   * Makes a token. Its secret is in this answer and nowhere else, ever.
   *
   * @param name what events and versions will name as the editor
   */
  Uni<IssuedToken> issue(OrganizationId organization, String name, Scope scope);

  /** All tokens that are not revoked, oldest first. */
  Uni<List<TokenView>> list(OrganizationId organization);

  /**
   * Revokes a token; within a second no replica takes it any more.
   *
   * @return whether the organization had that token
   */
  Uni<Boolean> revoke(OrganizationId organization, UUID id);
}
