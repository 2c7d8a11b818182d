package dev.creamery.domain.command;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldChanges;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Set;

/**
 * Refuses a state of an item in which it has a unique value of another.
 *
 * @param localized whether the client wrote the locales; violations elsewhere name theirs anyway
 * @param changes what the client wrote
 */
record UniqueCheck(Collection schema, boolean localized, FieldChanges changes) {
  List<Violation> violations(Item item, Set<UniqueKey> taken) {
    Violations violations = new Violations();
    if (!item.deleted() && !taken.isEmpty()) {
      for (UniqueKey key : UniqueKey.of(item.key().organization(), schema, item.fields())) {
        if (taken.contains(key)) {
          violations.note(violation(key));
        }
      }
    }
    return violations.list();
  }

  private Violation violation(UniqueKey key) {
    boolean named = localized || !changes.byLocale().containsKey(key.locale());
    return new Violation(
        ErrorCode.NOT_UNIQUE,
        Path.field(named, key.locale(), key.field().value()),
        "Another item of " + key.collection() + " has this value already. It must be unique.");
  }
}
