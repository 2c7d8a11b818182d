package dev.creamery.domain.definition;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An organization as its admin describes it: {@code {"name":"…","locales":["en","es"],
 * "default_locale":"en"}}, whole or only the members to change.
 */
public sealed interface OrganizationDefinition {
  /** How many locales an organization may have. */
  int MAX_LOCALES = 100;

  /** How long a name may be, in UTF-16 units. */
  int MAX_NAME = 200;

  /** The description holds; this is what it comes to. */
  record Valid(String name, Locales locales) implements OrganizationDefinition {}

  /** The description is refused, for at least one reason. */
  record Invalid(List<Violation> violations) implements OrganizationDefinition {}

  /**
   * Reads a description.
   *
   * @param nameNow the name that stays where none is given; empty where one must be
   * @param localesNow the locales that stay where none are given
   */
  static OrganizationDefinition read(
      InputValue.Members input, Optional<String> nameNow, Locales localesNow) {
    Violations violations = new Violations();
    DefinitionMembers in = new DefinitionMembers(input, Path.ROOT, violations);
    Optional<String> name = in.text("name").map(String::strip).or(() -> nameNow);
    if (name.isEmpty() || name.get().isEmpty() || name.get().length() > MAX_NAME) {
      in.refuse("name", "Give a name of 1 to " + MAX_NAME + " characters.");
    }
    Locales locales = locales(in, input.values().containsKey("locales"), localesNow);
    in.refuseUnknown();
    return violations.list().isEmpty() && name.isPresent()
        ? new Valid(name.get(), locales)
        : new Invalid(violations.list());
  }

  private static Locales locales(DefinitionMembers in, boolean given, Locales now) {
    List<LocaleTag> tags = given ? tags(in) : now.tags();
    Optional<String> byDefault = in.text("default_locale");
    if (tags.isEmpty()) {
      if (byDefault.isPresent()) {
        in.refuse("default_locale", "Give \"locales\" first: there are none.");
      }
      return Locales.none();
    }
    Optional<LocaleTag> chosen = byDefault.flatMap(LocaleTag::parse).filter(tags::contains);
    if (byDefault.isPresent() && chosen.isEmpty()) {
      in.refuse("default_locale", "Must be one of the locales.");
    }
    LocaleTag kept = tags.contains(now.byDefault()) ? now.byDefault() : tags.get(0);
    return new Locales(tags, chosen.orElse(kept));
  }

  private static List<LocaleTag> tags(DefinitionMembers in) {
    List<LocaleTag> tags = new ArrayList<>();
    for (String code : in.texts("locales")) {
      Optional<LocaleTag> tag = LocaleTag.parse(code);
      if (tag.isEmpty()) {
        in.refuse("locales", "\"" + code + "\" is no locale code. Use codes such as en or es-mx.");
      } else if (tags.contains(tag.get())) {
        in.refuse("locales", "\"" + tag.get() + "\" is listed twice.");
      } else {
        tags.add(tag.get());
      }
    }
    if (tags.size() > MAX_LOCALES) {
      in.refuse("locales", "At most " + MAX_LOCALES + " locales are possible.");
    }
    return tags;
  }
}
