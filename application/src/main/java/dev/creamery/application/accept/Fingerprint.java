package dev.creamery.application.accept;

import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells writes apart by what they ask for: the same on every surface, and however the client wrote
 * it. Every part is led by its length or its kind, so that no two writes come to the same text.
 */
public final class Fingerprint implements InputValue.Cases<StringBuilder> {
  private final StringBuilder text = new StringBuilder();

  private Fingerprint() {}

  /** SHA-256 in hexadecimal. The terms of the write are no part of what it asks for. */
  static String of(Write write) {
    Fingerprint print = new Fingerprint();
    print.add(write.kind().code());
    print.add(write.collection());
    print.add(write.item());
    print.add(write.status().map(ItemStatus::code));
    print.add(write.locale());
    print.add(write.version());
    write.elements().forEach(element -> print.members(new InputValue.Members(element)));
    return sha256(print.text.toString());
  }

  /**
   * The same for a bulk, whose lines are told apart by a digest of their own.
   *
   * @param locale where flat fields go, as the client named it
   */
  public static String ofBulk(Optional<String> locale) {
    Fingerprint print = new Fingerprint();
    print.add("bulk");
    print.add(locale);
    return sha256(print.text.toString());
  }

  /**
   * The same for a bulk that is taken as a whole.
   *
   * @param lines a digest of all its lines
   */
  public static String ofWhole(Optional<String> locale, String lines) {
    Fingerprint print = new Fingerprint();
    print.add("whole");
    print.add(locale);
    print.add(lines);
    return sha256(print.text.toString());
  }

  private void add(Optional<String> part) {
    part.ifPresentOrElse(this::add, () -> text.append('-'));
  }

  private StringBuilder add(String part) {
    return text.append(part.length()).append(':').append(part);
  }

  @Override
  public StringBuilder text(InputValue.Text value) {
    return add(value.value());
  }

  @Override
  public StringBuilder number(InputValue.Num number) {
    return text.append('#').append(number.value().stripTrailingZeros()).append(';');
  }

  @Override
  public StringBuilder bool(InputValue.Bool bool) {
    return text.append(bool.value() ? 't' : 'f');
  }

  @Override
  public StringBuilder nothing(InputValue.Nothing nothing) {
    return text.append('n');
  }

  @Override
  public StringBuilder many(InputValue.Many many) {
    text.append('[');
    many.values().forEach(value -> value.match(this));
    return text.append(']');
  }

  @Override
  public StringBuilder members(InputValue.Members members) {
    text.append('{');
    Map<String, InputValue> sorted = new TreeMap<>(members.values());
    sorted.forEach(
        (name, value) -> {
          add(name);
          value.match(this);
        });
    return text.append('}');
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
