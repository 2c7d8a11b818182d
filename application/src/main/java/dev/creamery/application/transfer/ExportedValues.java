package dev.creamery.application.transfer;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.rule.DateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as a file has them: as they are written by clients, but for items and files of the
 * library, which go by names that mean the same in every organization.
 *
 * @param numbers of the items that may be referred to; references to any other are left out
 */
record ExportedValues(ItemNumbers numbers) implements FieldValue.Cases<Optional<InputValue>> {

  /** The fields of an item: flat where there are no locales, else by locale. */
  InputValue.Members fields(Locales locales, Collection schema, LocalizedFields fields) {
    if (!locales.isLocalized()) {
      return in(locales.byDefault(), schema, fields);
    }
    Map<String, InputValue> byLocale = new LinkedHashMap<>();
    for (LocaleTag locale : locales.tags()) {
      if (fields.byLocale().containsKey(locale)) {
        byLocale.put(locale.code(), in(locale, schema, fields));
      }
    }
    return new InputValue.Members(byLocale);
  }

  private InputValue.Members in(LocaleTag locale, Collection schema, LocalizedFields fields) {
    Map<FieldKey, FieldValue> values = fields.in(locale);
    Map<String, InputValue> members = new LinkedHashMap<>();
    for (FieldDefinition field : schema.fields()) {
      Optional.ofNullable(values.get(field.key()))
          .flatMap(value -> value.match(this))
          .ifPresent(shown -> members.put(field.key().value(), shown));
    }
    return new InputValue.Members(members);
  }

  @Override
  public Optional<InputValue> text(FieldValue.Text text) {
    return Optional.of(new InputValue.Text(text.value()));
  }

  @Override
  public Optional<InputValue> number(FieldValue.Num number) {
    return Optional.of(new InputValue.Num(number.value()));
  }

  @Override
  public Optional<InputValue> flag(FieldValue.Flag flag) {
    return Optional.of(new InputValue.Bool(flag.value()));
  }

  @Override
  public Optional<InputValue> moment(FieldValue.Moment moment) {
    return Optional.of(new InputValue.Text(DateRule.format(moment.value())));
  }

  @Override
  public Optional<InputValue> media(FieldValue.Media media) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    media
        .key()
        .ifPresentOrElse(
            key -> members.put(Line.FILE, new InputValue.Text(Line.fileName(key))),
            () -> members.put(Line.URL, new InputValue.Text(media.url())));
    media.alt().ifPresent(alt -> members.put(Line.ALT, new InputValue.Text(alt)));
    return Optional.of(new InputValue.Members(members));
  }

  @Override
  public Optional<InputValue> reference(FieldValue.Reference reference) {
    List<InputValue> targets =
        reference.value().targets().stream().flatMap(one -> target(one).stream()).toList();
    if (reference.value().many()) {
      return targets.isEmpty() ? Optional.empty() : Optional.of(new InputValue.Many(targets));
    }
    return targets.stream().findFirst();
  }

  private Optional<InputValue> target(ReferenceTarget target) {
    return target.match(
        new ReferenceTarget.Cases<>() {
          @Override
          public Optional<InputValue> item(ReferenceTarget.ToItem item) {
            return numbers.of(item.collection(), item.id()).stream()
                .<InputValue>mapToObj(
                    number -> new InputValue.Members(Map.of(Line.ITEM, Line.number(number))))
                .findFirst();
          }

          @Override
          public Optional<InputValue> page(ReferenceTarget.ToPage page) {
            return Optional.of(new InputValue.Text(page.slug()));
          }
        });
  }
}
