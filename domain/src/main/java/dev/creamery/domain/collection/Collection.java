package dev.creamery.domain.collection;

import dev.creamery.domain.field.FieldKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user-defined schema: the fields that its items have, in the order in which reads show them. */
public final class Collection {
  private final CollectionKey key;
  private final String name;
  private final List<FieldDefinition> fields;
  private final long version;
  private final boolean hasUnique;
  private final boolean requiresIfMatch;
  private final Map<String, FieldDefinition> byKey = new LinkedHashMap<>();
  private final Map<String, FieldDefinition> byStorage = new HashMap<>();

  /** A collection that is not kept yet. */
  public Collection(CollectionKey key, String name, List<FieldDefinition> fields) {
    this(key, name, fields, 0, false);
  }

  /**
   * A collection of these fields.
   *
   * @param name what people see
   * @param fields at least one, no key twice
   * @param version one more with each change of the definition; 0 before it is kept
   * @param requiresIfMatch whether items are changed only by who says which version they mean
   */
  public Collection(
      CollectionKey key,
      String name,
      List<FieldDefinition> fields,
      long version,
      boolean requiresIfMatch) {
    this.key = key;
    this.name = name;
    this.fields = List.copyOf(fields);
    this.version = version;
    this.requiresIfMatch = requiresIfMatch;
    this.hasUnique = fields.stream().anyMatch(FieldDefinition::unique);
    for (FieldDefinition field : fields) {
      byKey.put(field.key().value(), field);
      byStorage.put(field.storedAs(), field);
    }
    if (byKey.isEmpty() || byKey.size() != fields.size()) {
      throw new IllegalArgumentException("A collection has fields, and no key twice");
    }
  }

  public CollectionKey key() {
    return key;
  }

  public String name() {
    return name;
  }

  public long version() {
    return version;
  }

  public List<FieldDefinition> fields() {
    return fields;
  }

  /** The field of that name; empty where the collection has none. */
  public Optional<FieldDefinition> field(String name) {
    return Optional.ofNullable(byKey.get(name));
  }

  /** Whether any field is unique. */
  public boolean hasUnique() {
    return hasUnique;
  }

  /** Whether items are changed only by who says which version they mean. */
  public boolean requiresIfMatch() {
    return requiresIfMatch;
  }

  public Optional<FieldDefinition> field(FieldKey key) {
    return field(key.value());
  }

  /** The field whose values are kept under this name; empty where the collection has none. */
  public Optional<FieldDefinition> storedAs(String name) {
    return Optional.ofNullable(byStorage.get(name));
  }
}
