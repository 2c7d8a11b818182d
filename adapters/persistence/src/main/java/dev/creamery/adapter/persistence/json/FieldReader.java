package dev.creamery.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.collection.FieldType;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import dev.creamery.domain.rule.DateRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one value, whatever it was when it was written: the schema may have changed since. */
final class FieldReader {
  private FieldReader() {}

  static FieldValue value(JsonParser in, FieldType type) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> text(in.getText(), type);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FieldValue.Num(in.getDecimalValue());
      case VALUE_TRUE -> new FieldValue.Flag(true);
      case VALUE_FALSE -> new FieldValue.Flag(false);
      case START_ARRAY -> new FieldValue.Reference(new ReferenceValue(true, targets(in)));
      case START_OBJECT -> members(in).value();
      default -> throw new IOException("No value begins with " + in.currentToken());
    };
  }

  private static FieldValue text(String text, FieldType type) {
    return type == FieldType.DATE
        ? DateRule.parse(text)
            .<FieldValue>map(FieldValue.Moment::new)
            .orElseGet(() -> new FieldValue.Text(text))
        : new FieldValue.Text(text);
  }

  private static List<ReferenceTarget> targets(JsonParser in) throws IOException {
    List<ReferenceTarget> targets = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      targets.add(members(in).target());
    }
    return targets;
  }

  private static Members members(JsonParser in) throws IOException {
    Members members = new Members();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "url" -> members.url = in.getText();
        case "alt" -> members.alt = in.getText();
        case "collection" -> members.collection = in.getText();
        case "id" -> members.id = in.getLongValue();
        case "page" -> members.page = in.getText();
        case "type" -> members.type = in.getText();
        default -> in.skipChildren();
      }
    }
    return members;
  }

  /** The members of an object, until it is known what they make. */
  private static final class Members {
    @Nullable String url;
    @Nullable String alt;
    @Nullable String collection;
    long id;
    @Nullable String page;
    @Nullable String type;

    FieldValue value() throws IOException {
      return url != null
          ? new FieldValue.Media(url, Optional.ofNullable(alt))
          : new FieldValue.Reference(new ReferenceValue(false, List.of(target())));
    }

    ReferenceTarget target() throws IOException {
      if (collection != null) {
        return new ReferenceTarget.ToItem(new CollectionKey(collection), id);
      }
      if (page != null) {
        return new ReferenceTarget.ToPage(Optional.ofNullable(type), page);
      }
      throw new IOException("An object is neither media nor a reference");
    }
  }
}
