package dev.creamery.application.bulk;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the lines of a dry run would have made by now.
 *
 * @param items the items that they would have made or changed, as they would be
 * @param schemas the collections of those
 * @param uniques the item that would have each value; empty where none would any more
 * @param takenAsGood items that would be there, though it is forgotten what they are
 */
public record Foreseen(
    Map<ItemKey, Item> items,
    Map<Claim.SchemaKey, Collection> schemas,
    Map<UniqueKey, Optional<Long>> uniques,
    Set<ItemKey> takenAsGood) {
  public Foreseen {
    items = Map.copyOf(items);
    schemas = Map.copyOf(schemas);
    uniques = Map.copyOf(uniques);
    takenAsGood = Set.copyOf(takenAsGood);
  }

  /**
   * A claim by which it is decided: the recorded commands of items that are foreseen are behind
   * them.
   *
   * @param ours the operation of the commands that are not recorded
   */
  public Claim in(Claim claim, UUID ours) {
    List<PendingCommand> left =
        claim.commands().stream()
            .filter(one -> one.operation().equals(ours) || !items.containsKey(one.item()))
            .toList();
    Map<ItemKey, Item> all = new HashMap<>(claim.items());
    all.putAll(items);
    Map<Claim.SchemaKey, Collection> known = new HashMap<>(schemas);
    known.putAll(claim.schemas());
    return new Claim(
        left, all, known, claim.flatLocales(), claim.versions(), claim.again(), claim.wholes());
  }

  /** Who has which unique value by then. */
  public UniqueValues in(UniqueValues found) {
    Map<UniqueKey, Long> holders = new HashMap<>(found.holders());
    Set<UniqueKey> busy = new HashSet<>(found.busy());
    uniques.forEach(
        (key, holder) -> {
          busy.remove(key);
          holder.ifPresentOrElse(item -> holders.put(key, item), () -> holders.remove(key));
        });
    return new UniqueValues(holders, busy);
  }

  /** Whether a target counts as there. */
  public boolean isTakenAsGood(Targets.OfOrganization of) {
    return of.target() instanceof ReferenceTarget.ToItem item
        && takenAsGood.contains(new ItemKey(of.organization(), item.id()));
  }
}
