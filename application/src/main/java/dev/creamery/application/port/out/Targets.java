package dev.creamery.application.port.out;

import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Map;
import java.util.Set;

/**
 * What became of looking for the targets of references.
 *
 * @param existing those that exist and are not deleted
 * @param awaited items that do not exist yet, but whose create is accepted and unfinished, with its
 *     place in the order of acceptance
 * @param busy those that somebody else is about to delete or to change, so that nothing can be said
 *     of them yet
 */
public record Targets(
    Set<OfOrganization> existing, Map<ItemKey, Long> awaited, Set<OfOrganization> busy) {
  /** A target, which means something within its organization only. */
  public record OfOrganization(OrganizationId organization, ReferenceTarget target) {}

  /** Nothing was looked for. */
  public static final Targets NONE = new Targets(Set.of(), Map.of(), Set.of());

  public Targets {
    existing = Set.copyOf(existing);
    awaited = Map.copyOf(awaited);
    busy = Set.copyOf(busy);
  }
}
