package dev.creamery.adapter.rest.error;

import dev.creamery.domain.shared.Violation;
import java.util.List;

/**
 * A place in a body, in both notations.
 *
 * @param name the short notation: {@code fields[1].es.name}; empty for the whole body
 * @param pointer the JSON Pointer (RFC 6901): {@code /fields/1/es/name}
 */
public record Location(String name, String pointer) {
  /** The whole body. */
  public static final Location ROOT = new Location("", "");

  /** What errors of the whole are listed under, where errors are listed by member. */
  private static final String WHOLE = "non_field_errors";

  public Location member(String member) {
    return new Location(
        name.isEmpty() ? member : name + "." + member,
        pointer + "/" + member.replace("~", "~0").replace("/", "~1"));
  }

  public Location element(int index) {
    return new Location(name + "[" + index + "]", pointer + "/" + index);
  }

  public Location members(List<String> members) {
    Location location = this;
    for (String member : members) {
      location = location.member(member);
    }
    return location;
  }

  /** The same place, under the name that it has where the body is the element itself. */
  public Location named(String shorter) {
    return new Location(shorter, pointer);
  }

  public FieldError error(String code, String message) {
    return new FieldError(name.isEmpty() ? WHOLE : name, pointer, code, message);
  }

  public FieldError error(Violation violation) {
    return error(violation.code().code(), violation.message());
  }
}
