package dev.creamery.service.standalone;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.InputValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The collection that a new installation has to be tried with. */
final class DemoCollection {
  static final String KEY = "team_members";

  private DemoCollection() {}

  /** The definition, as its author would send it. */
  static InputValue.Members definition() {
    DefinitionWriter out = new DefinitionWriter();
    out.text("name", Optional.of("Team members"));
    List<InputValue> fields =
        List.of(
            field("name", "short_text", true, 80),
            field("position", "short_text", false, 80),
            field("email", "short_text", false, 254),
            field("bio", "long_text", false, 20_000),
            field("years_experience", "number", false, null),
            field("profile_image", "media", false, null));
    out.value("fields", Optional.of(new InputValue.Many(fields)));
    return out.members();
  }

  private static InputValue field(
      String key, String type, boolean required, @Nullable Integer maxLength) {
    DefinitionWriter out = new DefinitionWriter();
    out.text("key", Optional.of(key));
    out.text("type", Optional.of(type));
    out.flag("required", required);
    out.number("max_length", Optional.ofNullable(maxLength));
    return out.members();
  }
}
