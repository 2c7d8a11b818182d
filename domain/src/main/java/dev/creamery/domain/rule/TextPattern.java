package dev.creamery.domain.rule;

/** A regular expression that is matched in time linear in the text, whatever the expression. */
public interface TextPattern {
  /** The expression as its author wrote it. */
  String source();

  /** Whether the whole text matches. */
  boolean matches(String text);

  /** Makes patterns; supplied from outside, because the JDK's own engine is not linear. */
  interface Compiler {
    /**
     * Compiles an expression.
     *
     * @throws IllegalArgumentException where the expression is not understood; its message says why
     */
    TextPattern compile(String source);
  }
}
