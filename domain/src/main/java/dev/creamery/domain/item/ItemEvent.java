package dev.creamery.domain.item;

import java.util.Locale;

/** What the world is told. The lower-case name is the last word of the event's type. */
public enum ItemEvent {
  DRAFT,
  PUBLISHED,
  UNPUBLISHED,
  DELETE,
  /** Of a command that came to nothing: the item, if there is one, is as it was. */
  FAILED;

  /** The event of an item that now has this status, having had the other or none that counts. */
  static ItemEvent of(boolean wasPublished, ItemStatus now) {
    return switch (now) {
      case PUBLISHED -> PUBLISHED;
      case DRAFT -> wasPublished ? UNPUBLISHED : DRAFT;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
