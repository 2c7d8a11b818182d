package dev.creamery.adapter.rest.error;

/**
 * One thing that is wrong with a body.
 *
 * @param name the member in the short notation: {@code name}, {@code fields[1].es.name}
 * @param pointer the same member as a JSON Pointer (RFC 6901) into the body
 * @param code what is wrong, for programs
 * @param message what is wrong and what would be right, for people
 */
public record FieldError(String name, String pointer, String code, String message) {}
