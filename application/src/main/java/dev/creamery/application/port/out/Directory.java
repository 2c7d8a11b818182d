package dev.creamery.application.port.out;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.TokenHash;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * What every request needs to know of tokens, organizations and schemas. Answers come from memory
 * and may be up to a second old: what was changed in one replica is seen by all within that time.
 * Fails with {@link Unavailable} where an answer is in neither memory nor store.
 */
public interface Directory {
  /** Who a token stands for; empty where it is unknown or revoked. */
  Uni<Optional<Principal>> principal(TokenHash token);

  /** The organization; empty where there is none of that id. */
  Uni<Optional<Organization>> organization(OrganizationId id);

  /** The collection; empty where the organization has none of that key. */
  Uni<Optional<Collection>> collection(OrganizationId organization, CollectionKey key);
}
