package dev.creamery.domain.shared;

import dev.creamery.domain.field.LocaleTag;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in what was sent a violation lies, as the member names that lead there: {@code es, name}
 * for a field of a localised element, {@code name} for one of a flat element, nothing for the
 * whole.
 */
public record Path(List<String> members) {
  /** The whole of it. */
  public static final Path ROOT = new Path(List.of());

  public Path {
    members = List.copyOf(members);
  }

  public static Path of(String... members) {
    return new Path(List.of(members));
  }

  /** A field; the locale leads where the element was given by locale, and there is one. */
  public static Path field(boolean localized, LocaleTag locale, String field) {
    return localized && !locale.equals(LocaleTag.NONE) ? of(locale.code(), field) : of(field);
  }

  public Path then(String member) {
    List<String> longer = new ArrayList<>(members);
    longer.add(member);
    return new Path(longer);
  }

  public boolean isRoot() {
    return members.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(".", members);
  }
}
