package dev.creamery.application.page;

import dev.creamery.application.fake.InMemoryDirectory;
import dev.creamery.application.fake.InMemoryPageRepository;
import dev.creamery.application.fake.MutableClock;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.FieldFilter;
import dev.creamery.domain.page.PageDecision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Pages of an organization that writes in English and Spanish. */
abstract class PageFixture {
  final MutableClock clock = MutableClock.standing();
  final InMemoryDirectory directory = new InMemoryDirectory();
  final InMemoryPageRepository repository = new InMemoryPageRepository();
  final WritePages writes = new WritePages(directory, repository, clock);
  final ReadPages reads = new ReadPages(directory, repository);
  final OrganizationId organization =
      run(directory.organizations().create("Ours", Elements.locales("en", "es"))).id();

  static <T> T run(Uni<T> answer) {
    return answer.await().indefinitely();
  }

  static <T> T found(ReadAnswer<T> answer) {
    return ((ReadAnswer.Found<T>) answer).value();
  }

  PageDecision create(Object... namesAndValues) {
    return run(writes.create(organization, Inputs.members(namesAndValues), Optional.empty()));
  }

  /** A page that everybody sees. */
  void publish(String slug, Object... fields) {
    create("title", slug, "slug", slug, "status", "published", "fields", Inputs.members(fields));
  }

  ReadAnswer<InputValue.Members> read(String type, String slug) {
    return run(reads.page(organization, type, slug, Optional.empty(), false));
  }

  /** A listing of everything that is public. */
  static PageListing everything() {
    return new PageListing("*", Optional.empty(), false, List.of(), Optional.empty(), 1, 10);
  }

  static PageListing searching(String query) {
    return new PageListing("*", Optional.empty(), false, List.of(), Optional.of(query), 1, 10);
  }

  static PageListing having(FieldFilter... filters) {
    return new PageListing("*", Optional.empty(), false, List.of(filters), Optional.empty(), 1, 10);
  }

  /** The slugs of the pages listed; the listing has to be possible. */
  List<InputValue> slugs(PageListing wanted) {
    return found(run(reads.list(organization, wanted))).pages().stream()
        .map(page -> page.values().getOrDefault("slug", new InputValue.Nothing()))
        .toList();
  }
}
