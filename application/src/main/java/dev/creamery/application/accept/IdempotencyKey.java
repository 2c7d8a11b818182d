package dev.creamery.application.accept;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client names a write by, so that it can be sent again
 * (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
  /** How a key is to be written, for those who are told that theirs is not. */
  public static final String EXPECTED =
      "Give one string of 1 to 255 visible ASCII characters, unlike any other of your writes:"
          + " \"8e03978e-40d5-43e8-bc93-6894a57f9324\".";

  private static final int MAX_LENGTH = 255;
  private static final Pattern BARE = Pattern.compile("[!-~&&[^\",;\\\\]]+");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  /** The key in a header: a string of RFC 9651, or without its quotes; empty for anything else. */
  public static Optional<IdempotencyKey> parse(String header) {
    String text = header.strip();
    var quoted = QUOTED.matcher(text);
    String value = quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : text;
    boolean written = quoted.matches() || BARE.matcher(text).matches();
    return written && value.length() <= MAX_LENGTH
        ? Optional.of(new IdempotencyKey(value))
        : Optional.empty();
  }
}
