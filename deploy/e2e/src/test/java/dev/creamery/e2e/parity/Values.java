package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.ListValue;
import dev.creamery.proto.collections.v1.NullValue;
import dev.creamery.proto.collections.v1.Value;
import java.math.BigDecimal;

/** JSON as messages and back, by a client. */
final class Values {
  private Values() {}

  static Fields fields(JsonNode object) {
    Fields.Builder fields = Fields.newBuilder();
    object
        .properties()
        .forEach(member -> fields.putValues(member.getKey(), value(member.getValue())));
    return fields.build();
  }

  private static Value value(JsonNode node) {
    Value.Builder value = Value.newBuilder();
    switch (node.getNodeType()) {
      case STRING -> value.setStringValue(node.asText());
      case NUMBER -> value.setNumberValue(node.decimalValue().toPlainString());
      case BOOLEAN -> value.setBoolValue(node.asBoolean());
      case ARRAY -> {
        ListValue.Builder list = ListValue.newBuilder();
        node.forEach(one -> list.addValues(value(one)));
        value.setListValue(list);
      }
      case OBJECT -> value.setStructValue(fields(node));
      default -> value.setNullValue(NullValue.NULL_VALUE_UNSPECIFIED);
    }
    return value.build();
  }

  static JsonNode json(Fields fields) {
    ObjectNode object = Json.object();
    fields.getValuesMap().forEach((name, value) -> object.set(name, json(value)));
    return object;
  }

  private static JsonNode json(Value value) {
    return switch (value.getKindCase()) {
      case STRING_VALUE -> TextNode.valueOf(value.getStringValue());
      case NUMBER_VALUE -> Json.number(new BigDecimal(value.getNumberValue()));
      case BOOL_VALUE -> BooleanNode.valueOf(value.getBoolValue());
      case LIST_VALUE -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.getListValue().getValuesList().forEach(one -> list.add(json(one)));
        yield list;
      }
      case STRUCT_VALUE -> json(value.getStructValue());
      default -> NullNode.instance;
    };
  }
}
