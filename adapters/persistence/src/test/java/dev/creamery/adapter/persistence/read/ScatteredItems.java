package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items of {@code team_members} in random states with random gaps between their ids. */
final class ScatteredItems {
  private static final String ITEMS =
      "unnest($2::bigint[], $3::text[], $4::boolean[], $5::text[]) AS i (id, status, deleted, fields)";
  private static final String CREATE =
      """
      INSERT INTO item (org, id, collection, status, version, deleted, fields, operation, editor)
      SELECT $1, id, 'team_members', status, 1, deleted, fields::jsonb, gen_random_uuid(), 'editor'
      FROM %s
      """
          .formatted(ITEMS);
  private static final String CHANGE =
      """
      UPDATE item SET status = i.status, deleted = i.deleted, fields = i.fields::jsonb
      FROM %s WHERE item.org = $1 AND item.id = i.id
      """
          .formatted(ITEMS);

  /** One state of an item. */
  private record State(String status, boolean deleted, List<String> locales) {
    String fields() {
      return locales.stream()
          .map(locale -> "\"" + locale + "\":{\"name\":\"Ann\"}")
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  private final PostgresStore store;
  private final OrganizationId organization;
  private final Random random;
  private final TreeMap<Long, State> items = new TreeMap<>();

  ScatteredItems(PostgresStore store, OrganizationId organization, Random random) {
    this.store = store;
    this.organization = organization;
    this.random = random;
  }

  /** Items of both locales, none in the bin. */
  void create(int count) {
    Map<Long, State> made = new TreeMap<>();
    long id = items.isEmpty() ? 0 : items.lastKey();
    for (int i = 0; i < count; i++) {
      id += gap();
      made.put(id, new State(status(), false, List.of("en", "es")));
    }
    write(CREATE, made);
  }

  /** Mostly none; now and then a block or more, seldom a wide one. */
  private long gap() {
    int dice = random.nextInt(100);
    return dice < 80 ? 1 : dice < 98 ? 1 + random.nextInt(3_000) : 1 + random.nextInt(600_000);
  }

  private String status() {
    return random.nextInt(3) == 0 ? "draft" : "published";
  }

  /** Drafts are published, items go to the bin or come back, translations come and go. */
  void change(int count) {
    Map<Long, State> changed = new TreeMap<>();
    for (long id : some(count)) {
      List<String> locales = Stream.of("en", "es").filter(any -> random.nextInt(4) > 0).toList();
      changed.put(id, new State(status(), random.nextInt(3) == 0, locales));
    }
    write(CHANGE, changed);
  }

  void remove(int count) {
    List<Long> gone = some(count);
    store.query(
        "DELETE FROM item WHERE org = $1 AND id = ANY ($2)",
        organization.value(),
        gone.toArray(Long[]::new));
    gone.forEach(items::remove);
  }

  private List<Long> some(int count) {
    List<Long> ids = new ArrayList<>(items.keySet());
    Collections.shuffle(ids, random);
    return ids.subList(0, count);
  }

  private void write(String sql, Map<Long, State> states) {
    List<State> values = List.copyOf(states.values());
    store.query(
        sql,
        organization.value(),
        states.keySet().toArray(Long[]::new),
        values.stream().map(State::status).toArray(String[]::new),
        values.stream().map(State::deleted).toArray(Boolean[]::new),
        values.stream().map(State::fields).toArray(String[]::new));
    items.putAll(states);
  }

  List<Long> published(String locale) {
    return ids(locale, state -> !state.deleted() && state.status().equals("published"));
  }

  List<Long> drafts(String locale) {
    return ids(locale, state -> !state.deleted());
  }

  List<Long> deleted(String locale) {
    return ids(locale, State::deleted);
  }

  private List<Long> ids(String locale, Predicate<State> meant) {
    return items.entrySet().stream()
        .filter(item -> item.getValue().locales().contains(locale) && meant.test(item.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
