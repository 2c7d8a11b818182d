package dev.creamery.application.read;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Pages as clients see them. */
public final class PageShape {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PageShape() {}

  /**
   * A page as readers of one locale see it, alone and in references: {@code
   * {"slug","name","published","updated","page_type","status","fields"}}. Without anything in the
   * locale its fields are empty.
   */
  public static InputValue.Members shown(Page page, LocaleTag locale) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("slug", text(page.slug().value()));
    members.put("name", text(page.title()));
    putTimes(members, page);
    putState(members, page);
    members.put("fields", page.fields().in(locale).orElse(new InputValue.Members(Map.of())));
    return new InputValue.Members(members);
  }

  /** A page as it could be put again, in all its locales, and its times. */
  public static InputValue.Members whole(Page page) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("slug", text(page.slug().value()));
    members.put("title", text(page.title()));
    putState(members, page);
    members.put("fields", page.fields().asSent());
    putTimes(members, page);
    return new InputValue.Members(members);
  }

  private static void putTimes(Map<String, InputValue> members, Page page) {
    members.put(
        "published",
        page.published().<InputValue>map(PageShape::time).orElse(new InputValue.Nothing()));
    members.put("updated", time(page.updated()));
  }

  private static void putState(Map<String, InputValue> members, Page page) {
    boolean typed = !page.type().equals(PageType.NONE);
    members.put("page_type", typed ? text(page.type().code()) : new InputValue.Nothing());
    members.put("status", text(page.status().code()));
  }

  private static InputValue time(Instant at) {
    return text(TIME.format(at));
  }

  private static InputValue text(String text) {
    return new InputValue.Text(text);
  }
}
