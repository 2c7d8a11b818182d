package dev.creamery.application.page;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.PageAddress;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageInput;
import dev.creamery.domain.page.PageReader;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageTransition;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is to be written of a page, and has it decided and committed. */
public final class WritePages implements PageWrites {
  private final Directory directory;
  private final PageRepository repository;
  private final Clock clock;

  public WritePages(Directory directory, PageRepository repository, Clock clock) {
    this.directory = directory;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public Uni<PageDecision> create(
      OrganizationId organization, InputValue.Members body, Optional<String> locale) {
    return read(
        organization,
        body,
        locale,
        PageReader::create,
        valid ->
            repository.change(
                organization,
                valid.slug(),
                (current, flat) -> transition(flat).create(current, valid.slug(), valid.change())));
  }

  @Override
  public Uni<PageDecision> change(
      OrganizationId organization,
      String type,
      String slug,
      InputValue.Members body,
      Optional<String> locale) {
    Optional<PageAddress> address = PageAddress.parse(type, slug);
    if (address.isEmpty()) {
      return missing();
    }
    return read(
        organization,
        body,
        locale,
        reader -> reader.change(address.get().slug()),
        valid ->
            repository.change(
                organization,
                valid.slug(),
                (current, flat) -> transition(flat).patch(current, address.get(), valid.change())));
  }

  @Override
  public Uni<PageDecision> put(OrganizationId organization, String name, InputValue.Members body) {
    Optional<PageSlug> slug = PageSlug.parse(name);
    if (slug.isEmpty()) {
      return missing();
    }
    return read(
        organization,
        body,
        Optional.empty(),
        reader -> reader.whole(slug.get()),
        valid ->
            repository.change(
                organization,
                valid.slug(),
                (current, flat) ->
                    transition(flat).replace(current, valid.slug(), valid.change())));
  }

  @Override
  public Uni<PageDecision> delete(Principal who, String type, String slug) {
    Optional<PageAddress> address = PageAddress.parse(type, slug);
    return address.isEmpty()
        ? missing()
        : repository.change(
            who.organization(),
            address.get().slug(),
            (current, flat) -> transition(flat).delete(current, address.get(), who.tokenName()));
  }

  /** At the time at which it is decided, as exactly as the store can keep it. */
  private PageTransition transition(LocaleTag flatLocale) {
    return new PageTransition(clock.instant().truncatedTo(ChronoUnit.MICROS), flatLocale);
  }

  private Uni<PageDecision> read(
      OrganizationId organization,
      InputValue.Members body,
      Optional<String> locale,
      Function<PageReader, PageInput> form,
      Function<PageInput.Valid, Uni<PageDecision>> write) {
    return directory
        .organization(organization)
        .map(found -> found.orElseThrow().locales())
        .flatMap(
            locales -> {
              Optional<LocaleTag> flat =
                  locale.isEmpty() ? Optional.of(locales.byDefault()) : locales.find(locale.get());
              if (flat.isEmpty()) {
                return rejected(List.of(unknownLocale(locales)));
              }
              PageInput input = form.apply(new PageReader(body, locales, flat.get()));
              return input instanceof PageInput.Valid valid
                  ? write.apply(valid)
                  : rejected(((PageInput.Invalid) input).violations());
            });
  }

  private static Violation unknownLocale(Locales locales) {
    return Violation.of(ErrorCode.UNKNOWN_LOCALE, "Unknown locale. " + locales.describe());
  }

  private static Uni<PageDecision> rejected(List<Violation> violations) {
    return Uni.createFrom().item(new PageDecision.Rejected(violations));
  }

  private static Uni<PageDecision> missing() {
    return Uni.createFrom().item(new PageDecision.Missing());
  }
}
