package dev.creamery.domain.page;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleForms;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a client sent of a page: {@code {"title":…,"slug":…,"page_type":…,"status":…,
 * "fields":{…}}}. Members that are not known are passed over, as they always were.
 */
public final class PageReader {
  private static final List<String> TYPE_SPELLINGS = List.of("page_type", "page-type");

  /** A page without fields is a page all the same, in the locale that they would be in. */
  private static final InputValue NO_FIELDS = new InputValue.Members(Map.of());

  private static final String FORM = "letters, digits, \"_\" and \"-\", 1 to 100 of them.";

  private final Map<String, InputValue> body;
  private final Locales locales;
  private final LocaleTag flatLocale;
  private final Violations violations = new Violations();

  /**
   * A reader of one body.
   *
   * @param locales those of the organization
   * @param flatLocale where flat fields go
   */
  public PageReader(InputValue.Members body, Locales locales, LocaleTag flatLocale) {
    this.body = body.values();
    this.locales = locales;
    this.flatLocale = flatLocale;
  }

  /** A new page: it says its title and its slug. */
  public PageInput create() {
    Optional<String> title = title(true);
    return input(slug(), title, Optional.of(NO_FIELDS));
  }

  /** The whole of the page of this slug: it says its title. */
  public PageInput whole(PageSlug slug) {
    Optional<String> title = title(true);
    return input(same(slug), title, Optional.of(NO_FIELDS));
  }

  /** A change of the page of this slug: it says what it wants. */
  public PageInput change(PageSlug slug) {
    Optional<String> title = title(false);
    return input(same(slug), title, Optional.empty());
  }

  /**
   * What was read.
   *
   * @param absent what it means where no fields are given
   */
  private PageInput input(
      Optional<PageSlug> slug, Optional<String> title, Optional<InputValue> absent) {
    PageChange change = new PageChange(title, type(), status(), fields(absent));
    return violations.list().isEmpty() && slug.isPresent()
        ? new PageInput.Valid(slug.get(), change)
        : new PageInput.Invalid(violations.list());
  }

  private Optional<String> title(boolean required) {
    InputValue given = body.get("title");
    if (given == null && !required) {
      return Optional.empty();
    }
    if (given == null || given.clears()) {
      return refuse("title", ErrorCode.REQUIRED, "You must specify a page title.");
    }
    if (!(given instanceof InputValue.Text text)) {
      return refuse("title", ErrorCode.WRONG_TYPE, "Must be a string.");
    }
    return text.value().length() <= Page.MAX_TITLE
        ? Optional.of(text.value())
        : refuse(
            "title",
            ErrorCode.TOO_LONG,
            "Ensure this field has no more than " + Page.MAX_TITLE + " characters.");
  }

  private Optional<PageSlug> slug() {
    InputValue given = body.get("slug");
    if (given == null || given.clears()) {
      return refuse("slug", ErrorCode.REQUIRED, "You must specify a page slug.");
    }
    Optional<PageSlug> slug =
        given instanceof InputValue.Text text ? PageSlug.parse(text.value()) : Optional.empty();
    return slug.isPresent()
        ? slug
        : refuse("slug", ErrorCode.PATTERN_MISMATCH, "Not a valid slug. Use " + FORM);
  }

  private Optional<PageSlug> same(PageSlug slug) {
    InputValue given = body.get("slug");
    return given == null || given.equals(new InputValue.Text(slug.value()))
        ? Optional.of(slug)
        : refuse(
            "slug",
            ErrorCode.PRECONDITION_FAILED,
            "A page keeps its slug, which is \"" + slug + "\": references lead to it.");
  }

  private Optional<PageType> type() {
    for (String name : TYPE_SPELLINGS) {
      InputValue given = body.get(name);
      if (given != null) {
        return given.clears() ? Optional.of(PageType.NONE) : type(name, given);
      }
    }
    return Optional.empty();
  }

  private Optional<PageType> type(String name, InputValue given) {
    Optional<PageType> type =
        given instanceof InputValue.Text text ? PageType.parse(text.value()) : Optional.empty();
    return type.isPresent()
        ? type
        : refuse(
            name,
            ErrorCode.PATTERN_MISMATCH,
            "Not a valid page type; \"search\" is taken. Use null for none, or " + FORM);
  }

  private Optional<ItemStatus> status() {
    InputValue given = body.get("status");
    if (given == null) {
      return Optional.empty();
    }
    Optional<ItemStatus> status =
        given instanceof InputValue.Text text ? ItemStatus.parse(text.value()) : Optional.empty();
    return status.isPresent()
        ? status
        : refuse("status", ErrorCode.UNKNOWN_CHOICE, "Must be \"draft\" or \"published\".");
  }

  private Optional<LocalizedInput> fields(Optional<InputValue> absent) {
    Optional<InputValue> given = Optional.ofNullable(body.get("fields")).or(() -> absent);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!(given.get() instanceof InputValue.Members members)) {
      return refuse("fields", ErrorCode.WRONG_TYPE, "Must be an object.");
    }
    // Any name may be that of a field but those of known locales: "seo" is no mistyped locale.
    LocaleForms forms = new LocaleForms(locales, name -> locales.find(name).isEmpty());
    LocaleForms.Form form = forms.sort(members.values(), flatLocale);
    if (form instanceof LocaleForms.Form.Refused refused) {
      Violation found = refused.violation();
      Path path = Path.of("fields").then(found.path().toString());
      violations.note(new Violation(found.code(), path, found.message()));
      return Optional.empty();
    }
    return Optional.of(((LocaleForms.Form.Sorted) form).input());
  }

  private <T> Optional<T> refuse(String member, ErrorCode code, String message) {
    violations.note(new Violation(code, Path.of(member), message));
    return Optional.empty();
  }
}
