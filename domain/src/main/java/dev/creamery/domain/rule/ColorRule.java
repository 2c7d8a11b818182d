package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour as {@code #rgb} or {@code #rrggbb}, kept as lower-case {@code #rrggbb}. */
public record ColorRule() implements ValueRule {
  private static final Pattern SHORT = Pattern.compile("#[0-9a-f]{3}");
  private static final Pattern LONG = Pattern.compile("#[0-9a-f]{6}");

  @Override
  public Reading read(InputValue input) {
    if (input instanceof InputValue.Text text) {
      String color = text.value().toLowerCase(Locale.ROOT);
      if (LONG.matcher(color).matches()) {
        return new Reading.Value(new FieldValue.Text(color));
      }
      if (SHORT.matcher(color).matches()) {
        return new Reading.Value(new FieldValue.Text(color.replaceAll("([0-9a-f])", "$1$1")));
      }
    }
    return new Reading.Refused(refusal());
  }

  private static Refusal refusal() {
    return new Refusal(ErrorCode.INVALID_COLOR, "Not a valid color. Use #rgb or #rrggbb.");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    return value instanceof FieldValue.Text text && LONG.matcher(text.value()).matches()
        ? Optional.empty()
        : Optional.of(refusal());
  }

  @Override
  public void describe(DefinitionWriter out) {}
}
