package dev.creamery.domain.page;

import dev.creamery.domain.shared.Violation;
import java.util.List;

/** What became of reading what a client sent of a page. */
public sealed interface PageInput {
  /** It holds. */
  record Valid(PageSlug slug, PageChange change) implements PageInput {}

  /** It is refused, for at least one reason. */
  record Invalid(List<Violation> violations) implements PageInput {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }
}
