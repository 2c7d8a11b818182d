package dev.creamery.adapter.rest.openapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes of JSON values, in JSON Schema 2020-12. */
public final class Shapes {
  private Shapes() {}

  /** A shape that has a name, by that name. */
  public static Schema ref(String name) {
    return OASFactory.createSchema().ref(name);
  }

  public static Schema text(String says) {
    return of(SchemaType.STRING, says);
  }

  /** One of these texts. */
  public static Schema code(String says, Stream<String> codes) {
    return text(says).enumeration(codes.<Object>map(code -> code).toList());
  }

  /** The code of one of these. */
  public static <T> Schema code(String says, T[] all, Function<T, String> code) {
    return code(says, Arrays.stream(all).map(code));
  }

  public static Schema instant(String says) {
    return text(says).format("date-time");
  }

  public static Schema uuid(String says) {
    return text(says).format("uuid");
  }

  public static Schema number(String says) {
    return of(SchemaType.NUMBER, says);
  }

  /** A whole number, from 0. */
  public static Schema count(String says) {
    return of(SchemaType.INTEGER, says).minimum(BigDecimal.ZERO);
  }

  /** A whole number from {@code least} to {@code most}. */
  public static Schema count(String says, long least, long most) {
    return of(SchemaType.INTEGER, says)
        .minimum(BigDecimal.valueOf(least))
        .maximum(BigDecimal.valueOf(most));
  }

  public static Schema flag(String says) {
    return of(SchemaType.BOOLEAN, says);
  }

  public static Schema list(String says, Schema elements) {
    return of(SchemaType.ARRAY, says).items(elements);
  }

  /** An object that has these members. */
  public static Schema object(String says, Member... members) {
    Schema object = of(SchemaType.OBJECT, says);
    for (Member member : members) {
      object.addProperty(member.name(), member.shape());
      if (member.always()) {
        object.addRequired(member.name());
      }
    }
    return object;
  }

  /** An object whose members are not known beforehand, besides those that it is said to have. */
  public static Schema open(Schema object) {
    return object.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
  }

  /** An object that has no members but those that it is said to have. */
  public static Schema closed(Schema object) {
    return object.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  /** An object whose members are named freely and all have one shape. */
  public static Schema map(String says, Schema values) {
    return of(SchemaType.OBJECT, says).additionalPropertiesSchema(values);
  }

  /** The same, or null. */
  public static Schema orNull(Schema shape) {
    return shape.addType(SchemaType.NULL);
  }

  /** Any of these. */
  public static Schema anyOf(String says, Schema... shapes) {
    return OASFactory.createSchema().description(says).anyOf(List.of(shapes));
  }

  /** A member that is always there. */
  public static Member member(String name, Schema shape) {
    return new Member(name, shape, true);
  }

  /** A member that may be left out. */
  public static Member optional(String name, Schema shape) {
    return new Member(name, shape, false);
  }

  /** A member of an object. */
  public record Member(String name, Schema shape, boolean always) {}

  private static Schema of(SchemaType type, String says) {
    return OASFactory.createSchema().addType(type).description(says);
  }
}
