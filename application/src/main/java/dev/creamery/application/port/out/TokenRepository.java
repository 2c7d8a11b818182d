package dev.creamery.application.port.out;

import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenView;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Keeps what may be kept of tokens. Fails with {@link Unavailable}. */
public interface TokenRepository {
  /** Adds a token that was made now. */
  Uni<TokenView> add(OrganizationId organization, String name, Scope scope, TokenHash hash);

  /** All tokens of the organization that are not revoked, oldest first. */
  Uni<List<TokenView>> list(OrganizationId organization);

  /** Revokes a token for ever; tells whether the organization had it and it was not revoked yet. */
  Uni<Boolean> revoke(OrganizationId organization, UUID id);
}
