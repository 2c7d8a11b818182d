package dev.creamery.application.transfer;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the lines of an export but for the items. */
final class ExportLines {
  private ExportLines() {}

  static InputValue.Members header(Locales locales, Optional<String> filesAt) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put(Line.FORMAT, Line.number(Line.VERSION));
    members.put(
        Line.LOCALES,
        new InputValue.Many(locales.tags().stream().map(LocaleTag::code).map(Line::text).toList()));
    if (locales.isLocalized()) {
      members.put(Line.DEFAULT_LOCALE, Line.text(locales.byDefault().code()));
    }
    filesAt.ifPresent(at -> members.put(Line.FILES_AT, Line.text(at)));
    return new InputValue.Members(members);
  }

  static InputValue.Members collection(Collection collection) {
    Map<String, InputValue> definition = new LinkedHashMap<>();
    definition.put("key", Line.text(collection.key().value()));
    definition.putAll(Definition.write(collection).values());
    return of(Line.COLLECTION, new InputValue.Members(definition));
  }

  static InputValue.Members page(Page page) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("slug", Line.text(page.slug().value()));
    members.put("title", Line.text(page.title()));
    if (!page.type().equals(PageType.NONE)) {
      members.put("page_type", Line.text(page.type().code()));
    }
    members.put(Line.STATUS, Line.text(page.status().code()));
    members.put(Line.FIELDS, page.fields().asSent());
    return of(Line.PAGE, new InputValue.Members(members));
  }

  static InputValue.Members file(KeptFile file) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put(Line.FILE, Line.text(Line.fileName(file.key())));
    members.put("content_type", Line.text(file.contentType()));
    members.put("bytes", Line.number(file.bytes()));
    file.alt().ifPresent(alt -> members.put(Line.ALT, Line.text(alt)));
    return new InputValue.Members(members);
  }

  static InputValue.Members end(ExportCounts counts) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("collections", Line.number(counts.collections()));
    members.put("pages", Line.number(counts.pages()));
    members.put("items", Line.number(counts.items()));
    members.put("files", Line.number(counts.files()));
    return of(Line.END, new InputValue.Members(members));
  }

  private static InputValue.Members of(String what, InputValue value) {
    return new InputValue.Members(Map.of(what, value));
  }
}
