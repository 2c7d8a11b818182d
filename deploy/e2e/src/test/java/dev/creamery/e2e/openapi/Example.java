package dev.creamery.e2e.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A request and what it is answered, as the document has it.
 *
 * @param name the operation and the example: {@code createItems/one as application/json}
 * @param address path and query
 * @param headers those that the example gives
 * @param body empty where there is none
 * @param bodyType the media type of the body
 * @param role what the token must be allowed to
 * @param queryToken whether the token may be in the query
 * @param accept the media type that is asked for
 * @param answer what is answered; missing where there is no body
 * @param promised headers that the answer must have
 */
record Example(
    String name,
    String method,
    Address address,
    Map<String, String> headers,
    String body,
    String bodyType,
    String role,
    boolean queryToken,
    String accept,
    int status,
    JsonNode answer,
    List<String> promised) {
  /** The same, asked of something else. */
  Example elsewhere(String part) {
    return at(address.withParts(part));
  }

  /** The same with one more query parameter. */
  Example asking(String parameter, String value) {
    return at(address.withQuery(parameter, value));
  }

  private Example at(Address other) {
    return new Example(
        name,
        method,
        other,
        headers,
        body,
        bodyType,
        role,
        queryToken,
        accept,
        status,
        answer,
        promised);
  }
}
