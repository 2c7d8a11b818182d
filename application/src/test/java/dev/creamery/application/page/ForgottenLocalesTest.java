package dev.creamery.application.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.fake.InMemoryDirectory;
import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.PageDecision;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages that are written by a directory that has not heard of the first locales yet. */
class ForgottenLocalesTest {
  private static final LocaleTag EN = new LocaleTag("en");

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryDirectory before = new InMemoryDirectory();
  private final WritePages writes = new WritePages(before, store.pages(), store.clock());

  /** The same organization in both, with locales in the store alone. */
  private OrganizationId organization() {
    OrganizationId id = store.newOrganization();
    OrganizationId remembered =
        store.run(() -> before.organizations().create("Ours", Locales.none())).id();
    assertThat(remembered).isEqualTo(id);
    store.run(
        () ->
            store
                .organizations()
                .update(new Organization(id, "Ours", Elements.locales("en", "es"))));
    return id;
  }

  @Test
  void areInTheDefaultLocale() {
    OrganizationId organization = organization();
    PageDecision created =
        store.run(
            () ->
                writes.create(
                    organization,
                    Inputs.members(
                        "title", "About", "slug", "about", "fields", Map.of("hero", "Hi")),
                    Optional.empty()));
    assertThat(((PageDecision.Saved) created).page().fields().byLocale()).containsOnlyKeys(EN);
    PageDecision changed =
        store.run(
            () ->
                writes.change(
                    organization,
                    "*",
                    "about",
                    Inputs.members("fields", Map.of("more", "Ho")),
                    Optional.empty()));
    assertThat(((PageDecision.Saved) changed).page().fields().in(EN))
        .contains(Inputs.members("hero", "Hi", "more", "Ho"));
  }
}
