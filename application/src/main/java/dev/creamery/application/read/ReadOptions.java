package dev.creamery.application.read;

import java.util.Optional;

/**
 * How content is to be shown.
 *
 * @param locale the locale whose fields are shown, as the client named it; empty for the default
 *     one
 * @param drafts whether drafts are shown too
 * @param levels how deep references are expanded, 1 to 5; 1 shows them as URIs
 * @param altMediaText whether media are shown with their alternative text
 */
public record ReadOptions(
    Optional<String> locale, boolean drafts, int levels, boolean altMediaText) {
  /** The same, with drafts. */
  public ReadOptions withDrafts() {
    return new ReadOptions(locale, true, levels, altMediaText);
  }
}
