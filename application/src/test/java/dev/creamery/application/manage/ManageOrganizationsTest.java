package dev.creamery.application.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.fake.InMemoryDirectory;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Organizations.Change;
import dev.creamery.application.port.in.Organizations.Creation;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManageOrganizationsTest {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es");

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final Organizations organizations =
      new ManageOrganizations(directory.organizations(), new ManageTokens(directory.tokens()));

  private Change patch(Object... changes) {
    return organizations
        .patch(Organizations.DEFAULT, Inputs.members(changes))
        .await()
        .indefinitely();
  }

  private Creation create(Object... definition) {
    return organizations.create(Inputs.members(definition)).await().indefinitely();
  }

  private Organization now() {
    return organizations.get(Organizations.DEFAULT).await().indefinitely().orElseThrow();
  }

  @Test
  void changesWhatIsNamedAndNothingElse() {
    patch("locales", List.of("en", "es"), "default_locale", "es");
    patch("name", "Ferngully");

    assertThat(now())
        .isEqualTo(
            new Organization(Organizations.DEFAULT, "Ferngully", new Locales(List.of(EN, ES), ES)));
  }

  @Test
  void keepsTheDefaultLocaleWhereItIsStillOne() {
    patch("locales", List.of("en", "es"), "default_locale", "es");
    patch("locales", List.of("fr", "es"));
    assertThat(now().locales().byDefault()).isEqualTo(ES);

    patch("locales", List.of("fr", "en"));
    assertThat(now().locales().byDefault()).isEqualTo(new LocaleTag("fr"));
  }

  @Test
  void changesNothingWhereAChangeIsRefused() {
    Organization before = now();

    assertThat(patch("name", "New", "locales", List.of("nowhere!")))
        .isInstanceOf(Change.Refused.class);

    assertThat(now()).isEqualTo(before);
  }

  @Test
  void makesAnOrganizationWithAnAdminOfItsOwn() {
    assertThat(create("name", "Ferngully", "locales", List.of("en")))
        .isInstanceOfSatisfying(
            Creation.Created.class,
            created -> {
              TokenHash hash = TokenHash.of(created.admin().secret());
              assertThat(created.organization().id()).isNotEqualTo(Organizations.DEFAULT);
              assertThat(directory.principal(hash).await().indefinitely())
                  .contains(
                      new Principal(created.organization().id(), "admin", Scope.ADMIN, false));
            });
  }

  @Test
  void makesNoOrganizationWithoutAName() {
    assertThat(create("locales", List.of("en"))).isInstanceOf(Creation.Refused.class);
  }
}
