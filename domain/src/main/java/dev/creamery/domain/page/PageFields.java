package dev.creamery.domain.page;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a page, as they were sent: no schema says what they may be.
 *
 * @param byLocale the fields of each locale that the page was written in, in the order given
 */
public record PageFields(Map<LocaleTag, InputValue.Members> byLocale) {
  /** How many fields a page may have in a locale. */
  public static final int MOST = 1_000;

  /**
   * How long the fields of a page may be in all: about as long as a body may be that brings them.
   */
  public static final long LONGEST = 1L << 20;

  /** No fields, in no locale. */
  public static final PageFields NONE = new PageFields(Map.of());

  public PageFields {
    byLocale = Collections.unmodifiableMap(new LinkedHashMap<>(byLocale));
  }

  /** Exactly these. */
  public static PageFields of(LocalizedInput input) {
    Map<LocaleTag, InputValue.Members> byLocale = new LinkedHashMap<>();
    input
        .byLocale()
        .forEach((locale, fields) -> byLocale.put(locale, new InputValue.Members(fields)));
    return new PageFields(byLocale);
  }

  /** These and what they are changed to: fields and locales that are not named stay. */
  public PageFields with(LocalizedInput changes) {
    Map<LocaleTag, InputValue.Members> all = new LinkedHashMap<>(byLocale);
    changes
        .byLocale()
        .forEach(
            (locale, fields) -> {
              Map<String, InputValue> merged = new LinkedHashMap<>();
              in(locale).ifPresent(before -> merged.putAll(before.values()));
              merged.putAll(fields);
              all.put(locale, new InputValue.Members(merged));
            });
    return new PageFields(all);
  }

  /** The fields in a locale; empty where the page was not written in it. */
  public Optional<InputValue.Members> in(LocaleTag locale) {
    return Optional.ofNullable(byLocale.get(locale));
  }

  /** Whether some locale has more fields than there may be. */
  public boolean areTooMany() {
    return byLocale.values().stream().anyMatch(fields -> fields.values().size() > MOST);
  }

  /** Whether they are longer, in all locales together, than they may be. */
  public boolean areTooLong() {
    return byLocale.values().stream().mapToLong(FieldSize::of).sum() > LONGEST;
  }

  /** As a client could send them: flat where there is nothing but flat content, else by locale. */
  public InputValue.Members asSent() {
    return in(LocaleTag.NONE).filter(flat -> byLocale.size() == 1).orElseGet(this::sortedByLocale);
  }

  private InputValue.Members sortedByLocale() {
    Map<String, InputValue> members = new LinkedHashMap<>();
    byLocale.forEach((locale, fields) -> members.put(locale.code(), fields));
    return new InputValue.Members(members);
  }
}
