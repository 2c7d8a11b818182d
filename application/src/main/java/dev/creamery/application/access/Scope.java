package dev.creamery.application.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may do; each scope includes those before it. */
public enum Scope {
  /** See published content, and drafts where it asks for them. */
  READ,
  /** Change content and see what became of it. */
  WRITE,
  /** Change schemas, locales and tokens. */
  ADMIN;

  /** The scope of that code, such as {@code write}; empty where there is none. */
  public static Optional<Scope> parse(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean includes(Scope other) {
    return compareTo(other) >= 0;
  }
}
