package dev.creamery.application.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.port.out.Directory;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Knows the organizations, collections and tokens that a test puts in. Thread-safe. */
public final class InMemoryDirectory implements Directory {
  private final AtomicLong lastOrganization = new AtomicLong();
  private final Map<OrganizationId, Organization> organizations = new ConcurrentHashMap<>();
  private final Map<Place, Collection> collections = new ConcurrentHashMap<>();
  private final Map<TokenHash, Principal> principals = new ConcurrentHashMap<>();

  private record Place(OrganizationId organization, CollectionKey collection) {}

  /** Makes an organization with these locales. */
  public OrganizationId add(Locales locales) {
    OrganizationId id = new OrganizationId(lastOrganization.incrementAndGet());
    organizations.put(id, new Organization(id, "Organization " + id, locales));
    return id;
  }

  /** Makes or replaces a collection. */
  public void put(OrganizationId organization, Collection collection) {
    collections.put(new Place(organization, collection.key()), collection);
  }

  public void remove(OrganizationId organization, CollectionKey collection) {
    collections.remove(new Place(organization, collection));
  }

  /** Lets a token stand for somebody. */
  public void put(TokenHash token, Principal principal) {
    principals.put(token, principal);
  }

  /** The collection at this moment; empty where the organization has none of that key. */
  public Optional<Collection> find(OrganizationId organization, CollectionKey key) {
    return Optional.ofNullable(collections.get(new Place(organization, key)));
  }

  @Override
  public Uni<Optional<Principal>> principal(TokenHash token) {
    return Uni.createFrom().item(() -> Optional.ofNullable(principals.get(token)));
  }

  @Override
  public Uni<Optional<Organization>> organization(OrganizationId id) {
    return Uni.createFrom().item(() -> Optional.ofNullable(organizations.get(id)));
  }

  @Override
  public Uni<Optional<Collection>> collection(OrganizationId organization, CollectionKey key) {
    return Uni.createFrom().item(() -> find(organization, key));
  }
}
