package dev.creamery.adapter.rest.page;

import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.shared.Violation;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Says why a page was not written. */
final class PageErrors {
  private PageErrors() {}

  /** The decision, where something came of it; else ends with what the client is told. */
  static PageDecision unlessRefused(PageDecision decision) {
    if (decision instanceof PageDecision.Missing) {
      throw Problem.notFound().refused();
    }
    if (decision instanceof PageDecision.Rejected rejected) {
      throw problem(rejected.violations()).refused();
    }
    return decision;
  }

  /** Ends with a refusal where only the outcome is asked for: it must not be taken for a write. */
  static void refuseRehearsal(RoutingContext http) {
    if (Terms.isRehearsal(http)) {
      throw Problem.badRequest(
              "Pages have no dry run. Nothing was done; leave out dry_run to write.")
          .refused();
    }
  }

  private static Problem problem(List<Violation> violations) {
    // What concerns the whole is the query's locale: of a body, every member is named.
    return violations.stream()
        .filter(found -> found.path().isRoot())
        .findFirst()
        .map(found -> Problem.badRequest(found.message()))
        .orElseGet(
            () ->
                Problem.invalid(
                    violations.stream()
                        .map(found -> Location.ROOT.members(found.path().members()).error(found))
                        .toList()));
  }
}
