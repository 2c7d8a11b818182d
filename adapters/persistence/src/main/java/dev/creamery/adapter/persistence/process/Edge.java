package dev.creamery.adapter.persistence.process;

import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference as a row: from a place in an item to a target. */
record Edge(
    ItemChange source, LocaleTag locale, FieldKey field, int position, ReferenceTarget target) {
  /** All references of the states that are kept as current. */
  static List<Edge> of(List<ItemChange> last) {
    List<Edge> edges = new ArrayList<>();
    for (ItemChange change : last) {
      change
          .item()
          .fields()
          .byLocale()
          .forEach(
              (locale, values) ->
                  values.forEach((field, value) -> collect(change, locale, field, value, edges)));
    }
    return edges;
  }

  private static void collect(
      ItemChange change, LocaleTag locale, FieldKey field, FieldValue value, List<Edge> edges) {
    if (value instanceof FieldValue.Reference reference) {
      List<ReferenceTarget> targets = reference.value().targets();
      for (int i = 0; i < targets.size(); i++) {
        edges.add(new Edge(change, locale, field, i, targets.get(i)));
      }
    }
  }

  /** The name under which the field's values are kept. */
  String storedAs() {
    return source.schema().field(field).orElseThrow().storedAs();
  }

  @Nullable Long targetId() {
    return target instanceof ReferenceTarget.ToItem item ? item.id() : null;
  }

  @Nullable String page() {
    return target instanceof ReferenceTarget.ToPage page ? page.slug() : null;
  }
}
