package dev.creamery.domain.page;

import dev.creamery.domain.field.InputValue;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which pages are found: runs of letters and digits, in whatever case. The same words
 * come of a page and of a question, so that nothing has to be compared but words.
 */
public final class PageWords {
  /** How many different words of a page are known; what comes after them is not found. */
  private static final int MOST = 10_000;

  /** How long a word is at the most, in characters; a longer one is cut. */
  private static final int LONGEST = 50;

  private final Set<String> words = new LinkedHashSet<>();

  private PageWords() {}

  /** The words of a text. */
  public static Set<String> of(String text) {
    PageWords words = new PageWords();
    words.read(text);
    return words.words;
  }

  /** The words of a page: of its title, its slug and every text in its fields. */
  public static Set<String> of(Page page) {
    PageWords words = new PageWords();
    words.read(page.title());
    words.read(page.slug().value());
    page.fields().byLocale().values().forEach(words::read);
    return words.words;
  }

  private void read(InputValue value) {
    if (value instanceof InputValue.Text text) {
      read(text.value());
    } else if (value instanceof InputValue.Many many) {
      many.values().forEach(this::read);
    } else if (value instanceof InputValue.Members members) {
      members.values().values().forEach(this::read);
    }
  }

  private void read(String text) {
    StringBuilder word = new StringBuilder();
    text.codePoints().forEach(character -> read(character, word));
    end(word);
  }

  private void read(int character, StringBuilder word) {
    if (!Character.isLetterOrDigit(character)) {
      end(word);
    } else if (word.codePointCount(0, word.length()) < LONGEST) {
      word.appendCodePoint(character);
    }
  }

  private void end(StringBuilder word) {
    if (!word.isEmpty() && words.size() < MOST) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    word.setLength(0);
  }
}
