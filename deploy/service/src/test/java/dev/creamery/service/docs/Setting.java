package dev.creamery.service.docs;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the code says of a variable.
 *
 * @param byDefault empty where it has no default
 * @param says one sentence or more, of each mapping that reads it
 */
record Setting(String byDefault, Set<String> says) {

  /**
   * The same, read by another mapping too.
   *
   * @throws IllegalStateException where the two disagree on the default
   */
  Setting and(Setting other) {
    if (!byDefault.equals(other.byDefault)) {
      throw new IllegalStateException(says + " is by default " + byDefault + ", and " + other);
    }
    Set<String> both = new TreeSet<>(says);
    both.addAll(other.says);
    return new Setting(byDefault, both);
  }

  /** A row of a table in Markdown. */
  String row(String variable) {
    String told = byDefault.isEmpty() ? "" : " `" + byDefault + "`";
    return "| `%s` |%s | %s |".formatted(variable, told, String.join(" ", says));
  }
}
