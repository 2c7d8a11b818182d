package dev.creamery.application.transfer;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.MediaRule;
import dev.creamery.domain.rule.ReferenceRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the names that hold here in the place of those of a file: ids for numbers, addresses for
 * files.
 *
 * @param localized whether fields are given by locale
 * @param filesAt what the addresses of files begin with; empty where the header does not say
 */
record Links(NewIds ids, boolean localized, Optional<String> filesAt) {
  /**
   * The fields as they can be written.
   *
   * @param complete whether no reference was left out because its target is not there yet
   * @param missing what is said of targets that will never be there
   */
  record Linked(InputValue.Members fields, boolean complete, List<String> missing) {}

  /** All fields but those whose targets are not all there yet. */
  Linked atOnce(Collection schema, InputValue.Members fields) {
    return new Pass(schema, false).of(fields);
  }

  /** Nothing but references to items, without targets that are not there. */
  Linked afterwards(Collection schema, InputValue.Members fields) {
    return new Pass(schema, true).of(fields);
  }

  private final class Pass {
    private final Collection schema;
    private final boolean afterwards;
    private final List<String> missing = new ArrayList<>();
    private boolean complete = true;

    Pass(Collection schema, boolean afterwards) {
      this.schema = schema;
      this.afterwards = afterwards;
    }

    Linked of(InputValue.Members fields) {
      return new Linked(localized ? eachLocale(fields) : flat(fields), complete, missing);
    }

    private InputValue.Members eachLocale(InputValue.Members byLocale) {
      Map<String, InputValue> linked = new LinkedHashMap<>();
      byLocale
          .values()
          .forEach(
              (locale, fields) -> {
                InputValue now = fields instanceof InputValue.Members some ? flat(some) : fields;
                if (!afterwards || !now.equals(new InputValue.Members(Map.of()))) {
                  linked.put(locale, now);
                }
              });
      return new InputValue.Members(linked);
    }

    private InputValue.Members flat(InputValue.Members fields) {
      Map<String, InputValue> linked = new LinkedHashMap<>();
      fields
          .values()
          .forEach((name, value) -> linked(name, value).ifPresent(now -> linked.put(name, now)));
      return new InputValue.Members(linked);
    }

    private Optional<InputValue> linked(String name, InputValue value) {
      Optional<FieldDefinition> field = schema.field(name);
      if (field.isPresent()
          && field.get().rule() instanceof ReferenceRule rule
          && rule.collection().isPresent()) {
        return references(name, value);
      }
      if (afterwards) {
        return Optional.empty();
      }
      return Optional.of(
          field.isPresent() && field.get().rule() instanceof MediaRule ? file(value) : value);
    }

    private InputValue file(InputValue value) {
      if (filesAt.isEmpty()
          || !(value instanceof InputValue.Members members)
          || !(members.values().get(Line.FILE) instanceof InputValue.Text name)) {
        return value;
      }
      Map<String, InputValue> there = new LinkedHashMap<>(members.values());
      there.remove(Line.FILE);
      there.put(Line.URL, Line.text(filesAt.get() + name.value()));
      return new InputValue.Members(there);
    }

    private Optional<InputValue> references(String name, InputValue value) {
      boolean many = value instanceof InputValue.Many;
      List<InputValue> all =
          value instanceof InputValue.Many given ? given.values() : List.of(value);
      List<InputValue> found = new ArrayList<>(all.size());
      for (InputValue one : all) {
        Optional<Long> number = number(one);
        if (number.isEmpty()) {
          found.add(one);
        } else if (ids.has(number.get())) {
          found.add(Line.number(ids.id(number.get())));
        } else if (afterwards) {
          missing.add(name + ": The item " + number.get() + " it refers to is not there.");
        }
      }
      if (!afterwards && found.size() < all.size()) {
        complete = false;
        return Optional.empty();
      }
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(many ? new InputValue.Many(found) : found.get(0));
    }

    private Optional<Long> number(InputValue reference) {
      return reference instanceof InputValue.Members members
              && members.values().get(Line.ITEM) instanceof InputValue.Num number
          ? Line.whole(number)
          : Optional.empty();
    }
  }
}
