package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.FieldDefinition;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The content of an item as JSON text, {@code {"<locale>":{"<field>":value}}}. Text, numbers,
 * checkboxes and dates are plain scalars, so that indexes and filters find them; the rest are
 * objects whose members tell what they are: {@code {"url":…,"alt":…}}, {@code
 * {"collection":"authors","id":7}} and {@code {"page":"about-us","type":"landing"}}, in an array
 * where the field is one-to-many.
 */
public final class FieldsJson {
  private FieldsJson() {}

  /** Writes the values of a schema's fields, each under the name that it is kept under. */
  public static String write(LocalizedFields fields, Collection schema) {
    return JsonWriter.write(
        out -> {
          FieldWriter writer = new FieldWriter(out, schema);
          out.beginObject();
          fields
              .byLocale()
              .forEach(
                  (locale, values) -> {
                    out.name(locale.code());
                    writer.object(values);
                  });
          out.endObject();
        });
  }

  /**
   * Reads what was written, by the schema of now: what it has no field for is left out, and only it
   * tells dates from other text.
   */
  public static LocalizedFields read(String json, Collection schema) {
    return JsonReader.read(json, in -> locales(in, schema));
  }

  private static LocalizedFields locales(JsonParser in, Collection schema) throws IOException {
    Map<LocaleTag, Map<FieldKey, FieldValue>> byLocale = new LinkedHashMap<>();
    for (String code = in.nextFieldName(); code != null; code = in.nextFieldName()) {
      in.nextToken();
      byLocale.put(tag(code), fields(in, schema));
    }
    return new LocalizedFields(byLocale);
  }

  private static LocaleTag tag(String code) {
    return code.equals(LocaleTag.NONE.code()) ? LocaleTag.NONE : new LocaleTag(code);
  }

  private static Map<FieldKey, FieldValue> fields(JsonParser in, Collection schema)
      throws IOException {
    Map<FieldKey, FieldValue> values = new LinkedHashMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      Optional<FieldDefinition> field = schema.storedAs(name);
      if (field.isEmpty()) {
        in.skipChildren();
      } else {
        values.put(field.get().key(), FieldReader.value(in, field.get().type()));
      }
    }
    return values;
  }
}
