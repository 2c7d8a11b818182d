package dev.creamery.application.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.port.out.Directory;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A directory that asks the repositories themselves, and so is never out of date. */
public record InMemoryDirectory(
    InMemoryTokenRepository tokens,
    InMemoryOrganizationRepository organizations,
    InMemoryCollectionRepository collections)
    implements Directory {

  /** A directory of nothing but the default organization, until the repositories are filled. */
  public InMemoryDirectory() {
    this(
        new InMemoryTokenRepository(),
        new InMemoryOrganizationRepository(),
        new InMemoryCollectionRepository());
  }

  @Override
  public Uni<Optional<Principal>> principal(TokenHash token) {
    return Uni.createFrom().item(() -> tokens.principal(token));
  }

  @Override
  public Uni<Optional<Organization>> organization(OrganizationId id) {
    return organizations.find(id);
  }

  @Override
  public Uni<Optional<Collection>> collection(OrganizationId organization, CollectionKey key) {
    return collections.find(organization, key);
  }
}
