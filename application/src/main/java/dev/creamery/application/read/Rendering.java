package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.rule.DateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shows items: every field of the schema, in its order, the cleared ones too.
 *
 * @param visible the items referred to that may be shown, by id
 * @param pages the pages referred to that may be shown, by slug
 * @param schemas the collections of all items concerned
 * @param mediaUrls the addresses of the library's files
 * @param budget for all items of one answer
 */
record Rendering(
    LocaleTag locale,
    boolean altMediaText,
    Map<Long, Item> visible,
    Map<String, Page> pages,
    Map<CollectionKey, Collection> schemas,
    MediaUrls mediaUrls,
    ReferenceBudget budget) {

  /**
   * An item as {@code {"meta":{"id":7},"name":"…"}}.
   *
   * @param levels how deep references are still expanded; 1 shows them as URIs
   */
  InputValue.Members item(Item item, int levels) {
    return item(item, Map.of("id", Shapes.number(item.key().id())), levels);
  }

  /**
   * A state of an item as {@code {"meta":{"id":7,"version":3},"name":"…"}}; the id is null where
   * the item has none yet.
   */
  InputValue.Members version(Item item, int levels) {
    Map<String, InputValue> meta = new LinkedHashMap<>();
    long id = item.key().id();
    meta.put("id", id > 0 ? Shapes.number(id) : new InputValue.Nothing());
    meta.put("version", Shapes.number(item.version()));
    return item(item, meta, levels);
  }

  private InputValue.Members item(Item item, Map<String, InputValue> meta, int levels) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("meta", new InputValue.Members(meta));
    Collection schema = schemas.get(item.collection());
    if (schema != null) {
      Map<FieldKey, FieldValue> values = item.fields().in(locale);
      for (FieldDefinition field : schema.fields()) {
        FieldValue value = values.get(field.key());
        members.put(
            field.key().value(),
            value == null ? Shapes.cleared(field) : value.match(new Shape(levels)));
      }
    }
    return new InputValue.Members(members);
  }

  /** Shows one value. */
  private final class Shape implements FieldValue.Cases<InputValue> {
    private final int levels;

    Shape(int levels) {
      this.levels = levels;
    }

    @Override
    public InputValue text(FieldValue.Text text) {
      return new InputValue.Text(text.value());
    }

    @Override
    public InputValue number(FieldValue.Num number) {
      return new InputValue.Num(number.value());
    }

    @Override
    public InputValue flag(FieldValue.Flag flag) {
      return new InputValue.Bool(flag.value());
    }

    @Override
    public InputValue moment(FieldValue.Moment moment) {
      return new InputValue.Text(DateRule.format(moment.value()));
    }

    @Override
    public InputValue media(FieldValue.Media media) {
      String url = media.key().map(mediaUrls::url).orElse(media.url());
      return altMediaText ? Shapes.media(url, media.alt().orElse("")) : new InputValue.Text(url);
    }

    @Override
    public InputValue reference(FieldValue.Reference reference) {
      budget.spend(reference.value().targets().size());
      List<InputValue> shown =
          reference.value().targets().stream().flatMap(t -> target(t).stream()).toList();
      if (reference.value().many()) {
        return new InputValue.Many(shown);
      }
      return shown.isEmpty() ? new InputValue.Nothing() : shown.get(0);
    }

    /** The target; nothing where it must not be shown. */
    private Optional<InputValue> target(ReferenceTarget target) {
      return content(target)
          .map(content -> levels > 1 ? content.get() : new InputValue.Text(target.toString()));
    }

    private Optional<Supplier<InputValue>> content(ReferenceTarget target) {
      return target.match(
          new ReferenceTarget.Cases<>() {
            @Override
            public Optional<Supplier<InputValue>> item(ReferenceTarget.ToItem to) {
              return Optional.ofNullable(visible.get(to.id()))
                  .map(item -> () -> Rendering.this.item(item, levels - 1));
            }

            @Override
            public Optional<Supplier<InputValue>> page(ReferenceTarget.ToPage to) {
              return Optional.ofNullable(pages.get(to.slug()))
                  .filter(page -> to.pageType().map(page.type().code()::equals).orElse(true))
                  .map(page -> () -> PageShape.shown(page, locale));
            }
          });
    }
  }
}
