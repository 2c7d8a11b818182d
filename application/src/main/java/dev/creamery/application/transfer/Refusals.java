package dev.creamery.application.transfer;

import dev.creamery.application.accept.Acceptance;
import java.util.List;

/** Says why a write of an import was not accepted. */
final class Refusals {
  private Refusals() {}

  /** The sentences about one element of a write. At least one. */
  static List<String> of(Acceptance acceptance, int element) {
    if (acceptance instanceof Acceptance.Invalid invalid) {
      return invalid.violations().stream()
          .filter(found -> found.element() == element)
          .map(found -> Tally.sentence(found.violation()))
          .toList();
    }
    if (acceptance instanceof Acceptance.UnknownLocale unknown) {
      return List.of(unknown.message());
    }
    if (acceptance instanceof Acceptance.KeyReused) {
      return List.of("Another file was sent with this Idempotency-Key before. Choose another key.");
    }
    return List.of("The item or its collection was changed or deleted by somebody else meanwhile.");
  }
}
