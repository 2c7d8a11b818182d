package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The collections of one read, as clients list them: {@code a,b}. */
final class CollectionKeys {
  static final int MAX = 50;

  private CollectionKeys() {}

  /** The keys in their order, each once; empty where there are only commas. */
  static List<String> parse(String list) {
    Set<String> keys = new LinkedHashSet<>();
    for (String key : list.split(",", -1)) {
      if (!key.isBlank()) {
        keys.add(key.strip());
      }
    }
    if (keys.size() > MAX) {
      throw Problem.badRequest("At most " + MAX + " collections can be read at once.").refused();
    }
    return List.copyOf(keys);
  }
}
