package dev.creamery.application.accept;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would become of one command.
 *
 * @param item the item; empty for a create, which would get a new one
 * @param decision what it would come to, by what is there now; the item in it has no id that
 *     anybody could ask for where it is a new one
 * @param unfetched the addresses of media that would be fetched first, and were not
 */
public record Rehearsal(
    int index,
    CommandKind kind,
    CollectionKey collection,
    Optional<Long> item,
    Decision decision,
    Set<String> unfetched) {
  public Rehearsal {
    unfetched = Set.copyOf(unfetched);
  }

  public boolean isRejected() {
    return decision instanceof Decision.Rejected;
  }

  /** The item as it would be; empty where it is rejected. */
  public Optional<Item> after() {
    if (decision instanceof Decision.Applied applied) {
      return Optional.of(applied.item());
    }
    return decision instanceof Decision.Unchanged unchanged
        ? Optional.of(unchanged.item())
        : Optional.empty();
  }

  /** Why it would be rejected; empty where it would not. */
  public List<Violation> errors() {
    return decision instanceof Decision.Rejected rejected ? rejected.violations() : List.of();
  }
}
