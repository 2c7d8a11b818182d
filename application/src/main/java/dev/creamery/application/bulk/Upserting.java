package dev.creamery.application.bulk;

import dev.creamery.application.accept.Write;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleForms;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns an upsert into what it comes to: a patch of the item that it matches, or a create. Either
 * way the value that it matches by is one of its fields.
 */
final class Upserting {
  private final Locales locales;
  private final Collection collection;

  Upserting(Locales locales, Collection collection) {
    this.locales = locales;
    this.collection = collection;
  }

  /**
   * The write.
   *
   * @param item the item that it matches; empty where there is none
   */
  Write write(Write upsert, BulkLine.Match match, Optional<Long> item) {
    return new Write(
        item.isPresent() ? CommandKind.PATCH : CommandKind.CREATE,
        upsert.collection(),
        item.map(id -> Long.toString(id)),
        upsert.status(),
        List.of(complete(upsert, match)),
        upsert.locale(),
        upsert.version(),
        upsert.terms());
  }

  /** Whether the fields give the matched field another value. */
  static boolean contradicts(Map<String, InputValue> element, BulkLine.Match match) {
    InputValue given = element.get(match.field());
    return given != null && !given.equals(match.value());
  }

  private Map<String, InputValue> complete(Write upsert, BulkLine.Match match) {
    Map<String, InputValue> element = upsert.elements().get(0);
    LocaleTag locale = upsert.locale().flatMap(locales::find).orElse(locales.byDefault());
    LocaleForms forms = new LocaleForms(locales, name -> collection.field(name).isPresent());
    boolean localized =
        forms.sort(element, locale) instanceof LocaleForms.Form.Sorted sorted
            && sorted.input().localized();
    return localized ? inLocale(element, locale, match) : with(element, match);
  }

  private Map<String, InputValue> inLocale(
      Map<String, InputValue> element, LocaleTag locale, BulkLine.Match match) {
    Map<String, InputValue> complete = new LinkedHashMap<>(element);
    String name =
        element.keySet().stream()
            .filter(given -> locales.find(given).filter(locale::equals).isPresent())
            .findFirst()
            .orElse(locale.code());
    Map<String, InputValue> fields =
        element.get(name) instanceof InputValue.Members members ? members.values() : Map.of();
    complete.put(name, new InputValue.Members(with(fields, match)));
    return complete;
  }

  private static Map<String, InputValue> with(
      Map<String, InputValue> fields, BulkLine.Match match) {
    Map<String, InputValue> complete = new LinkedHashMap<>(fields);
    complete.putIfAbsent(match.field(), match.value());
    return complete;
  }
}
