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
 */
public record Write(
    CommandKind kind,
    String collection,
    Optional<String> item,
    Optional<ItemStatus> status,
    List<Map<String, InputValue>> elements,
    Optional<String> locale) {
  public Write {
    elements = List.copyOf(elements);
  }
}
