package dev.creamery.adapter.persistence.json;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.rule.DateRule;
import java.util.Map;

/** Writes each kind of value. */
record FieldWriter(JsonWriter out, Collection schema)
    implements FieldValue.Cases<Void>, ReferenceTarget.Cases<Void> {
  void object(Map<FieldKey, FieldValue> values) {
    out.beginObject();
    values.forEach(
        (key, value) -> {
          out.name(schema.field(key).orElseThrow().storedAs());
          value.match(this);
        });
    out.endObject();
  }

  @Override
  public Void text(FieldValue.Text text) {
    out.text(text.value());
    return null;
  }

  @Override
  public Void number(FieldValue.Num number) {
    out.number(number.value());
    return null;
  }

  @Override
  public Void flag(FieldValue.Flag flag) {
    out.bool(flag.value());
    return null;
  }

  @Override
  public Void moment(FieldValue.Moment moment) {
    out.text(DateRule.format(moment.value()));
    return null;
  }

  @Override
  public Void media(FieldValue.Media media) {
    out.beginObject();
    out.member("url", media.url());
    media.alt().ifPresent(alt -> out.member("alt", alt));
    out.endObject();
    return null;
  }

  @Override
  public Void reference(FieldValue.Reference reference) {
    if (reference.value().many()) {
      out.beginArray();
      reference.value().targets().forEach(target -> target.match(this));
      out.endArray();
    } else {
      reference.value().targets().get(0).match(this);
    }
    return null;
  }

  @Override
  public Void item(ReferenceTarget.ToItem item) {
    out.beginObject();
    out.member("collection", item.collection().value());
    out.name("id");
    out.number(item.id());
    out.endObject();
    return null;
  }

  @Override
  public Void page(ReferenceTarget.ToPage page) {
    out.beginObject();
    out.member("page", page.slug());
    page.pageType().ifPresent(type -> out.member("type", type));
    out.endObject();
    return null;
  }
}
