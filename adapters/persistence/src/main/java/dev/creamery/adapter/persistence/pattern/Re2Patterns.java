package dev.creamery.adapter.persistence.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.creamery.domain.rule.TextPattern;
import jakarta.inject.Singleton;

/**
 * Patterns in RE2 syntax: no look-around, no back-references, and so no text that takes for ever.
 */
@Singleton
public final class Re2Patterns implements TextPattern.Compiler {
  /** In UTF-16 units. Time and memory of a match grow with the expression. */
  private static final int MAX_LENGTH = 1_000;

  /** In instructions of the compiled expression: nested counts multiply what is written. */
  private static final int MAX_PROGRAM = 10_000;

  @Override
  public TextPattern compile(String source) {
    if (source.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters");
    }
    try {
      Pattern pattern = Pattern.compile(source);
      if (pattern.programSize() > MAX_PROGRAM) {
        throw new IllegalArgumentException("its counts come to too much, use smaller ones");
      }
      return new Re2Pattern(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private record Re2Pattern(Pattern pattern) implements TextPattern {
    @Override
    public String source() {
      return pattern.pattern();
    }

    @Override
    public boolean matches(String text) {
      return pattern.matches(text);
    }
  }
}
