package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.rule.DateRule;
import dev.creamery.domain.rule.NumberRule;
import dev.creamery.domain.rule.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a filter compares with, as addresses spell it. Only the kind of a value counts: one
 * that a field could not hold for another reason is simply not found.
 */
final class FilterValues {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?([0-9]{1,200}(\\.[0-9]{0,200})?|\\.[0-9]{1,200})([eE][+-]?[0-9]{1,3})?");

  private FilterValues() {}

  /**
   * The value that this text spells; empty where the field can hold none like it.
   *
   * @param mediaUrls the addresses by which readers know the library's files
   */
  static Optional<FieldValue> read(FieldDefinition field, String text, MediaUrls mediaUrls) {
    // The store cannot even be asked for this character.
    if (text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case SHORT_TEXT, LONG_TEXT, WYSIWYG, HTML, DROPDOWN -> Optional.of(new FieldValue.Text(text));
      case NUMBER -> number(text);
      // In a query an unescaped plus sign is a space.
      case DATE -> DateRule.parse(text.replace(' ', '+')).map(FieldValue.Moment::new);
      case CHECKBOX -> flag(text);
      case MEDIA -> Optional.of(media(text, mediaUrls));
      case COLOR, REFERENCE ->
          field.rule().read(new InputValue.Text(text)) instanceof Reading.Value value
              ? Optional.of(value.value())
              : Optional.empty();
    };
  }

  /** A file of the library is kept by its key. */
  private static FieldValue media(String address, MediaUrls mediaUrls) {
    return mediaUrls
        .key(address)
        .map(key -> FieldValue.Media.kept(key, Optional.empty()))
        .orElseGet(() -> new FieldValue.Media(address, Optional.empty()));
  }

  private static Optional<FieldValue> number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text)).filter(NumberRule::isInRange).map(FieldValue.Num::new);
  }

  private static Optional<FieldValue> flag(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
        ? Optional.of(new FieldValue.Flag(text.equalsIgnoreCase("true")))
        : Optional.empty();
  }

  /** What would be right. */
  static String advice(FieldDefinition field) {
    return switch (field.type()) {
      case SHORT_TEXT, LONG_TEXT, WYSIWYG, HTML, DROPDOWN, MEDIA -> "Use text.";
      case NUMBER -> "Use a number, such as 7 or 1.5.";
      case DATE -> "Use an ISO 8601 date, such as 2024-03-15 or 2024-03-15T14:30:00.";
      case CHECKBOX -> "Use true or false.";
      case COLOR -> "Use #rgb or #rrggbb.";
      case REFERENCE -> "Use the id of an item, or the slug of a page.";
    };
  }
}
