package dev.creamery.adapter.rest.manage;

import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.domain.shared.Violation;
import java.util.List;

/** Says what is wrong with a definition, and where: {@code fields[0].max_length}. */
final class DefinitionErrors {
  private DefinitionErrors() {}

  /** The problem that these violations are. At least one. */
  static Problem of(List<Violation> violations) {
    return Problem.invalid(violations.stream().map(found -> locate(found).error(found)).toList());
  }

  private static Location locate(Violation violation) {
    Location place = Location.ROOT;
    String before = "";
    for (String member : violation.path().members()) {
      // Only what follows "fields" is an index; no member of a definition is named by a number.
      place =
          before.equals("fields") ? place.element(Integer.parseInt(member)) : place.member(member);
      before = member;
    }
    return place;
  }
}
