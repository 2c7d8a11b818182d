package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link OrganizationRepository} promises. */
public abstract class OrganizationRepositoryContract {
  private static final LocaleTag EN = new LocaleTag("en");
  private static final LocaleTag ES = new LocaleTag("es-mx");

  protected abstract OrganizationRepository repository();

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  @Test
  public void hasTheDefaultOrganizationFromTheBeginning() {
    assertThat(run(() -> repository().find(Organizations.DEFAULT)))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(Organizations.DEFAULT));
  }

  @Test
  public void findsNothingUnderAnIdThatWasNeverGiven() {
    assertThat(run(() -> repository().find(new OrganizationId(Long.MAX_VALUE)))).isEmpty();
  }

  @Test
  public void keepsWhatWasCreated() {
    Organization created =
        run(() -> repository().create("Ferngully", new Locales(List.of(ES, EN), EN)));

    assertThat(created.name()).isEqualTo("Ferngully");
    assertThat(created.locales().tags()).containsExactly(ES, EN);
    assertThat(run(() -> repository().find(created.id()))).contains(created);
  }

  @Test
  public void givesEachOrganizationAnIdOfItsOwnThoughNamesAreEqual() {
    Organization one = run(() -> repository().create("Twins", Locales.none()));
    Organization other = run(() -> repository().create("Twins", Locales.none()));

    assertThat(one.id()).isNotEqualTo(other.id());
  }

  @Test
  public void keepsTheNewStateOfAnOrganization() {
    Organization created =
        run(() -> repository().create("Before", new Locales(List.of(EN, ES), EN)));
    Organization changed = new Organization(created.id(), "After", new Locales(List.of(ES), ES));

    assertThat(run(() -> repository().update(changed))).isEqualTo(changed);
    assertThat(run(() -> repository().find(created.id()))).contains(changed);
  }

  @Test
  public void canTakeAllLocalesAway() {
    Organization created = run(() -> repository().create("Plain", new Locales(List.of(EN), EN)));
    Organization changed = new Organization(created.id(), "Plain", Locales.none());

    run(() -> repository().update(changed));

    assertThat(run(() -> repository().find(created.id()))).contains(changed);
  }

  @Test
  public void refusesToChangeAnOrganizationThatDoesNotExist() {
    Organization nobody =
        new Organization(new OrganizationId(Long.MAX_VALUE), "Nobody", Locales.none());

    assertThatThrownBy(() -> run(() -> repository().update(nobody)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
