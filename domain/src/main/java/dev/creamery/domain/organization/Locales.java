package dev.creamery.domain.organization;

import dev.creamery.domain.field.LocaleTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The locales of an organization, in the order in which it lists them.
 *
 * @param tags the known locales; empty where the organization has none and only the flat form
 *     exists
 * @param byDefault where flat content goes: one of the tags, or {@link LocaleTag#NONE} without any
 */
public record Locales(List<LocaleTag> tags, LocaleTag byDefault) {
  private static final Locales NONE = new Locales(List.of(), LocaleTag.NONE);

  public Locales {
    tags = List.copyOf(tags);
    if (tags.isEmpty() ? !byDefault.equals(LocaleTag.NONE) : !tags.contains(byDefault)) {
      throw new IllegalArgumentException("The default locale is one of the locales");
    }
    if (tags.stream().distinct().count() != tags.size()) {
      throw new IllegalArgumentException("A locale is listed once");
    }
  }

  /** An organization without locales. */
  public static Locales none() {
    return NONE;
  }

  /** Whether content is written in more forms than the flat one. */
  public boolean isLocalized() {
    return !tags.isEmpty();
  }

  /** The known locale of that code, however it is written; empty where there is none. */
  public Optional<LocaleTag> find(String code) {
    return LocaleTag.parse(code).filter(tags::contains);
  }

  /**
   * What moves when these locales become others: with the first locales, all content that was
   * written without one; with the last, that of the default locale. Empty where nothing moves.
   */
  public Optional<LocaleMove> moveTo(Locales next) {
    return isLocalized() == next.isLocalized()
        ? Optional.empty()
        : Optional.of(new LocaleMove(byDefault, next.byDefault()));
  }

  /** What a message says of the known locales: {@code Known locales: en, es.} */
  public String describe() {
    return tags.isEmpty()
        ? "This organization has no locales."
        : tags.stream()
            .map(LocaleTag::toString)
            .collect(Collectors.joining(", ", "Known locales: ", "."));
  }
}
