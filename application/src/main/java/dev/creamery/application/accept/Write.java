package dev.creamery.application.accept;

import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to change content, read from its wire but not yet judged.
 *
 * @param collection the collection as the client named it
 * @param item the item as the client named it; empty for a create
 * @param status the status asked for; empty where none was given
 * @param elements the members of each element of {@code fields}: one item each for a create,
 *     exactly one for a replace or patch, none otherwise
 * @param locale where flat elements go, as the client named it; empty for the default locale
 * @param version the version to be restored, as the client named it; empty for every other kind
 * @param terms what else the client asked for
 */
public record Write(
    CommandKind kind,
    String collection,
    Optional<String> item,
    Optional<ItemStatus> status,
    List<Map<String, InputValue>> elements,
    Optional<String> locale,
    Optional<String> version,
    WriteTerms terms) {
  /** How many items one request may create. */
  public static final int MAX_ELEMENTS = 100;

  public Write {
    elements = List.copyOf(elements);
  }

  /** A write of a kind that names no version. */
  public Write(
      CommandKind kind,
      String collection,
      Optional<String> item,
      Optional<ItemStatus> status,
      List<Map<String, InputValue>> elements,
      Optional<String> locale) {
    this(kind, collection, item, status, elements, locale, Optional.empty(), WriteTerms.NONE);
  }

  /** The same write on other terms. */
  public Write on(WriteTerms otherTerms) {
    return new Write(kind, collection, item, status, elements, locale, version, otherTerms);
  }

  /** A write of a kind that says nothing but what it is done to: a delete, or a restore. */
  public static Write bare(CommandKind kind, String collection, String item) {
    return new Write(
        kind, collection, Optional.of(item), Optional.empty(), List.of(), Optional.empty());
  }

  /** Makes an item what it was at that version, all as the client named them. */
  public static Write restoreVersion(String collection, String item, String version) {
    return new Write(
        CommandKind.RESTORE_VERSION,
        collection,
        Optional.of(item),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(version),
        WriteTerms.NONE);
  }
}
