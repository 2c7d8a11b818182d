package dev.creamery.adapter.grpc.call;

import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;

/**
 * One thing that is wrong with a message.
 *
 * @param field where: {@code name}, {@code fields[1].es.name}
 * @param code what is wrong, for programs
 * @param message what is wrong and what would be right, for people
 */
public record FieldViolation(String field, String code, String message) {
  /** What violations of the whole are listed under, as over REST. */
  private static final String WHOLE = "non_field_errors";

  public FieldViolation {
    field = field.isEmpty() ? WHOLE : field;
  }

  public static FieldViolation of(String field, ErrorCode code, String message) {
    return new FieldViolation(field, code.code(), message);
  }

  public static FieldViolation of(String field, Violation violation) {
    return of(field, violation.code(), violation.message());
  }
}
