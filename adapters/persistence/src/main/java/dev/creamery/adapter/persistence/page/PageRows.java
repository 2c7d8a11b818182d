package dev.creamery.adapter.persistence.page;

import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.FieldFilter;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.page.PageWords;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages as rows, and back. */
public final class PageRows {
  private PageRows() {}

  /** The pages, in their order. */
  public static List<Page> read(RowSet<Row> rows) {
    List<Page> pages = new ArrayList<>(rows.size());
    rows.forEach(row -> pages.add(read(row)));
    return pages;
  }

  private static Page read(Row row) {
    return new Page(
        new PageSlug(row.getString("slug")),
        row.getString("title"),
        new PageType(row.getString("page_type")),
        ItemStatus.parse(row.getString("status")).orElseThrow(),
        fields(row.getString("fields")),
        Optional.ofNullable(row.getOffsetDateTime("published_at")).map(OffsetDateTime::toInstant),
        row.getOffsetDateTime("updated_at").toInstant());
  }

  private static PageFields fields(String json) {
    Map<LocaleTag, InputValue.Members> byLocale = new LinkedHashMap<>();
    InputJson.readMembers(json)
        .values()
        .forEach(
            (locale, fields) -> byLocale.put(new LocaleTag(locale), (InputValue.Members) fields));
    return new PageFields(byLocale);
  }

  /** What {@link PageStatements#SAVE} takes. */
  static Tuple write(OrganizationId organization, Page page) {
    Map<String, InputValue> fields = new LinkedHashMap<>();
    page.fields().byLocale().forEach((locale, values) -> fields.put(locale.code(), values));
    return Tuple.tuple()
        .addLong(organization.value())
        .addString(page.slug().value())
        .addString(page.title())
        .addString(page.type().code())
        .addString(page.status().code())
        .addString(InputJson.write(fields))
        .addArrayOfString(PageWords.of(page).toArray(String[]::new))
        .addOffsetDateTime(page.published().map(PageRows::utc).orElse(null))
        .addOffsetDateTime(utc(page.updated()));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** The filters as {@link PageStatements#SLICE} takes them. */
  static String write(List<FieldFilter> filters) {
    return InputJson.write(
        new InputValue.Many(filters.stream().<InputValue>map(PageRows::forms).toList()));
  }

  private static InputValue.Many forms(FieldFilter filter) {
    return new InputValue.Many(
        filter.meanings().stream()
            .<InputValue>map(meaning -> new InputValue.Members(Map.of(filter.name(), meaning)))
            .toList());
  }
}
