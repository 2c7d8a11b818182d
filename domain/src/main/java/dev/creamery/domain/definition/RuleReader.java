package dev.creamery.domain.definition;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldType;
import dev.creamery.domain.rule.CheckboxRule;
import dev.creamery.domain.rule.ColorRule;
import dev.creamery.domain.rule.DateRule;
import dev.creamery.domain.rule.MediaRule;
import dev.creamery.domain.rule.NumberRule;
import dev.creamery.domain.rule.OnDelete;
import dev.creamery.domain.rule.ReferenceRule;
import dev.creamery.domain.rule.TextPattern;
import dev.creamery.domain.rule.TextRule;
import dev.creamery.domain.rule.ValueRule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the constraints that a definition sets for a field, by its type. */
final class RuleReader {
  private static final long MAX_TEXT = 1_000_000;
  private static final long MAX_MEDIA_BYTES = 10L * 1024 * 1024 * 1024;
  private static final long MAX_REFERENCES = 1_000;
  private static final int SHORT_TEXT = 255;
  private static final Pattern CONTENT_TYPE = Pattern.compile("[a-z]+/(\\*|[a-z0-9.+-]+)");

  private RuleReader() {}

  static ValueRule read(FieldType type, DefinitionMembers in, TextPattern.Compiler patterns) {
    return switch (type) {
      case SHORT_TEXT -> text(in, Optional.of(SHORT_TEXT), pattern(in, patterns));
      case LONG_TEXT -> text(in, Optional.empty(), pattern(in, patterns));
      case WYSIWYG, HTML -> text(in, Optional.empty(), Optional.empty());
      case NUMBER -> number(in);
      case DATE -> date(in);
      case CHECKBOX -> new CheckboxRule(in.flag("default"));
      case DROPDOWN -> DropdownReader.read(in);
      case COLOR -> new ColorRule();
      case MEDIA -> media(in);
      case REFERENCE -> reference(in);
    };
  }

  private static ValueRule text(
      DefinitionMembers in, Optional<Integer> usualMax, Optional<TextPattern> pattern) {
    Optional<Integer> min = in.count("min_length", MAX_TEXT).map(Long::intValue);
    Optional<Integer> max = in.count("max_length", MAX_TEXT).map(Long::intValue).or(() -> usualMax);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      in.refuse("min_length", "Must not be above max_length, which is " + max.get() + ".");
    }
    return new TextRule(min, max, pattern);
  }

  private static Optional<TextPattern> pattern(
      DefinitionMembers in, TextPattern.Compiler patterns) {
    try {
      return in.text("pattern").map(patterns::compile);
    } catch (IllegalArgumentException e) {
      in.refuse("pattern", "Not a pattern in RE2 syntax: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static ValueRule number(DefinitionMembers in) {
    Optional<BigDecimal> min = bound(in, "min");
    Optional<BigDecimal> max = bound(in, "max");
    refuseReversed(in, min, max);
    return new NumberRule(min, max, in.flag("integer"));
  }

  private static Optional<BigDecimal> bound(DefinitionMembers in, String name) {
    Optional<BigDecimal> bound = in.number(name);
    if (bound.isPresent() && !NumberRule.isInRange(bound.get())) {
      in.refuse(name, "Has more digits than a number may have.");
      return Optional.empty();
    }
    return bound;
  }

  private static <T extends Comparable<? super T>> void refuseReversed(
      DefinitionMembers in, Optional<T> min, Optional<T> max) {
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      in.refuse("min", "Must not be above max.");
    }
  }

  private static ValueRule date(DefinitionMembers in) {
    Optional<LocalDateTime> min = moment(in, "min");
    Optional<LocalDateTime> max = moment(in, "max");
    refuseReversed(in, min, max);
    return new DateRule(min, max);
  }

  private static Optional<LocalDateTime> moment(DefinitionMembers in, String name) {
    Optional<String> text = in.text(name);
    Optional<LocalDateTime> moment = text.flatMap(DateRule::parse);
    if (text.isPresent() && moment.isEmpty()) {
      in.refuse(name, "Must be an ISO 8601 date, such as 2024-03-15.");
    }
    return moment;
  }

  private static ValueRule media(DefinitionMembers in) {
    List<String> types = in.texts("content_types");
    if (!types.stream().allMatch(type -> CONTENT_TYPE.matcher(type).matches())) {
      in.refuse("content_types", "Use media types such as image/* or application/pdf.");
    }
    return new MediaRule(types, in.count("max_bytes", MAX_MEDIA_BYTES));
  }

  private static ValueRule reference(DefinitionMembers in) {
    Optional<String> target = in.text("target");
    boolean toPage = target.isPresent() && target.get().equals("page");
    Optional<CollectionKey> collection = target.flatMap(CollectionKey::parse);
    if (!toPage && collection.isEmpty()) {
      in.refuse("target", "Name a collection, or \"page\".");
    }
    Optional<String> pageType = in.text("page_type");
    if (!toPage && pageType.isPresent()) {
      in.refuse("page_type", "Only references to pages have a page type.");
    }
    boolean many = in.flag("many");
    Optional<Integer> maxItems = in.count("max_items", MAX_REFERENCES).map(Long::intValue);
    if (!many && maxItems.isPresent()) {
      in.refuse("max_items", "Only one-to-many references (\"many\":true) have a number of items.");
    }
    return new ReferenceRule(collection, pageType, many, maxItems, onDelete(in, toPage));
  }

  private static OnDelete onDelete(DefinitionMembers in, boolean toPage) {
    Optional<String> text = in.text("on_delete");
    Optional<OnDelete> choice = text.flatMap(OnDelete::parse);
    if (text.isPresent() && choice.isEmpty()) {
      in.refuse("on_delete", "Use unlink (the default) or restrict.");
    } else if (toPage && choice.isPresent() && choice.get() == OnDelete.RESTRICT) {
      in.refuse("on_delete", "References to pages cannot restrict: pages are deleted at once.");
    }
    return choice.orElse(OnDelete.UNLINK);
  }
}
