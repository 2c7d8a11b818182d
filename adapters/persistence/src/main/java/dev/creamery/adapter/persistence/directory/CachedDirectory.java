package dev.creamery.adapter.persistence.directory;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.port.out.Directory;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The directory out of memory. Every replica has its own, and forgets what the database says has
 * changed.
 */
@Singleton
class CachedDirectory implements Directory {
  private final Lease lease = new Lease(System::nanoTime);
  private final Remembered<TokenHash, Optional<Principal>> principals;
  private final Remembered<OrganizationId, Optional<Organization>> organizations;
  private final Remembered<CollectionId, Optional<Collection>> collections;

  CachedDirectory(DirectoryLookups lookups) {
    principals = new Remembered<>(lease, lookups::principal);
    organizations = new Remembered<>(lease, lookups::organization);
    collections = new Remembered<>(lease, lookups::collection);
  }

  @Override
  public Uni<Optional<Principal>> principal(TokenHash token) {
    return principals.get(token);
  }

  @Override
  public Uni<Optional<Organization>> organization(OrganizationId id) {
    return organizations.get(id);
  }

  @Override
  public Uni<Optional<Collection>> collection(OrganizationId organization, CollectionKey key) {
    return collections.get(new CollectionId(organization, key));
  }

  Lease lease() {
    return lease;
  }

  /** Forgets what a notification of the database names; all of it where that is not understood. */
  void forget(String changed) {
    try {
      forget(List.of(changed.split(" ", -1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      lease.doubt();
    }
  }

  private void forget(List<String> words) {
    switch (words.get(0)) {
      case "token" -> principals.forget(new TokenHash(words.get(1)));
      case "organization" -> organizations.forget(new OrganizationId(Long.parseLong(words.get(1))));
      case "collection" ->
          collections.forget(
              new CollectionId(
                  new OrganizationId(Long.parseLong(words.get(1))),
                  new CollectionKey(words.get(2))));
      default -> lease.doubt();
    }
  }
}
