package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** An ISO 8601 date or date-time, with or without an offset; kept in UTC to the second. */
public record DateRule(Optional<LocalDateTime> min, Optional<LocalDateTime> max)
    implements ValueRule {
  private static final DateTimeFormatter OUTPUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** Read leniently, {@code +HH} also takes the {@code +02:00} and {@code +0200} of ISO 8601. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH", "Z")
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The moment that this text names, in UTC; empty where it names none of the years 1 to 9999. */
  public static Optional<LocalDateTime> parse(String text) {
    try {
      return Optional.of(read(text).truncatedTo(ChronoUnit.SECONDS))
          .filter(moment -> moment.getYear() >= 1 && moment.getYear() <= 9999);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime read(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay();
    }
    TemporalAccessor parsed = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime zoned
        ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
        : LocalDateTime.from(parsed);
  }

  /** The one spelling in which dates are kept and read back: {@code 2024-03-15T14:30:00}. */
  public static String format(LocalDateTime moment) {
    return OUTPUT.format(moment);
  }

  @Override
  public Reading read(InputValue input) {
    return input instanceof InputValue.Text text
        ? parse(text.value())
            .map(moment -> Reading.checked(this, new FieldValue.Moment(moment)))
            .orElseGet(DateRule::malformed)
        : malformed();
  }

  private static Reading malformed() {
    return Reading.refused(
        ErrorCode.INVALID_DATE,
        "Not a valid date. Use ISO 8601: 2024-03-15, 2024-03-15T14:30:00 or"
            + " 2024-03-15T14:30:00+02:00.");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    if (!(value instanceof FieldValue.Moment moment)) {
      return Optional.of(new Refusal(ErrorCode.WRONG_TYPE, "Not a valid date."));
    }
    if (min.isPresent() && moment.value().isBefore(min.get())) {
      return Optional.of(
          new Refusal(
              ErrorCode.TOO_SMALL, "Ensure this date is not before " + format(min.get()) + "."));
    }
    if (max.isPresent() && moment.value().isAfter(max.get())) {
      return Optional.of(
          new Refusal(
              ErrorCode.TOO_LARGE, "Ensure this date is not after " + format(max.get()) + "."));
    }
    return Optional.empty();
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.text("min", min.map(DateRule::format));
    out.text("max", max.map(DateRule::format));
  }
}
