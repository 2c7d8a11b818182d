package dev.creamery.e2e.parity;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** JSON without loss. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A number of as few digits as show it, so that equal ones are alike. */
  static JsonNode number(BigDecimal number) {
    BigDecimal least = number.stripTrailingZeros();
    return DecimalNode.valueOf(least.scale() < 0 ? least.setScale(0) : least);
  }

  /** The same content, with every number of as few digits as show it, and no ids. */
  static JsonNode comparable(JsonNode content) {
    if (content.isNumber()) {
      return number(content.decimalValue());
    }
    if (content.isTextual()) {
      return TextNode.valueOf(content.asText().replaceAll("_id=[0-9]+", "_id=#"));
    }
    if (content.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      content.forEach(one -> array.add(comparable(one)));
      return array;
    }
    if (!content.isObject()) {
      return content;
    }
    ObjectNode object = object();
    content.properties().stream()
        .filter(member -> !member.getKey().equals("meta"))
        .forEach(member -> object.set(member.getKey(), comparable(member.getValue())));
    return object;
  }
}
