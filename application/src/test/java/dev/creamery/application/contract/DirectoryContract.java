package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenSecret;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Directory} promises: above all, that changes are seen within a second. */
public abstract class DirectoryContract {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final CollectionKey AUTHORS = new CollectionKey("authors");

  protected abstract Directory directory();

  protected abstract TokenRepository tokens();

  protected abstract OrganizationRepository organizations();

  protected abstract CollectionRepository collections();

  /** The answer, where this kind of directory may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  protected final Organization newOrganization() {
    return run(() -> organizations().create("Ferngully", Locales.none()));
  }

  /** Holds within a second from now, for everyone who asks. */
  protected static void soon(Runnable claim) {
    await().pollInterval(Duration.ofMillis(20)).atMost(A_SECOND).untilAsserted(claim::run);
  }

  @Test
  public void knowsWhoATokenStandsFor() {
    OrganizationId organization = newOrganization().id();
    TokenHash hash = TokenHash.of(TokenSecret.generate(Scope.WRITE));
    run(() -> tokens().add(organization, "Léa", Scope.WRITE, hash));

    soon(
        () ->
            assertThat(run(() -> directory().principal(hash)))
                .contains(new Principal(organization, "Léa", Scope.WRITE, false)));
  }

  @Test
  public void seesATokenThatWasAskedForBeforeItWasMade() {
    OrganizationId organization = newOrganization().id();
    TokenHash hash = TokenHash.of(TokenSecret.generate(Scope.READ));
    assertThat(run(() -> directory().principal(hash))).isEmpty();

    run(() -> tokens().add(organization, "late", Scope.READ, hash));

    soon(() -> assertThat(run(() -> directory().principal(hash))).isPresent());
  }

  @Test
  public void knowsNoRevokedToken() {
    OrganizationId organization = newOrganization().id();
    TokenHash hash = TokenHash.of(TokenSecret.generate(Scope.READ));
    TokenView token = run(() -> tokens().add(organization, "brief", Scope.READ, hash));
    soon(() -> assertThat(run(() -> directory().principal(hash))).isPresent());

    run(() -> tokens().revoke(organization, token.id()));

    soon(() -> assertThat(run(() -> directory().principal(hash))).isEmpty());
  }

  @Test
  public void knowsOrganizationsAsTheyAreNow() {
    Organization organization = newOrganization();
    soon(() -> assertThat(organization(organization.id())).isEqualTo(organization));
    LocaleTag en = new LocaleTag("en");
    Organization changed =
        new Organization(organization.id(), "Changed", new Locales(List.of(en), en));

    run(() -> organizations().update(changed));

    soon(() -> assertThat(organization(organization.id())).isEqualTo(changed));
  }

  private Organization organization(OrganizationId id) {
    return run(() -> directory().organization(id)).orElseThrow();
  }

  @Test
  public void knowsNoOrganizationThatWasNeverMade() {
    assertThat(run(() -> directory().organization(new OrganizationId(Long.MAX_VALUE)))).isEmpty();
  }

  @Test
  public void knowsSchemasAsTheyAreNow() {
    OrganizationId organization = newOrganization().id();
    assertThat(fields(organization)).isEmpty();

    save(organization, "name");
    soon(() -> assertThat(fields(organization)).containsExactly("name"));

    save(organization, "title");
    soon(() -> assertThat(fields(organization)).containsExactly("title"));

    run(() -> collections().delete(organization, AUTHORS, false));
    soon(() -> assertThat(fields(organization)).isEmpty());
  }

  @Test
  public void keepsTheSchemasOfOrganizationsApart() {
    OrganizationId mine = newOrganization().id();
    OrganizationId theirs = newOrganization().id();
    save(mine, "name");

    soon(() -> assertThat(fields(mine)).containsExactly("name"));
    assertThat(fields(theirs)).isEmpty();
  }

  private void save(OrganizationId organization, String field) {
    run(
        () ->
            collections()
                .save(
                    organization,
                    Schemas.collection(AUTHORS.value(), Schemas.field(field, "short_text"))));
  }

  /** The names of the fields of the authors; none where there is no such collection. */
  protected final List<String> fields(OrganizationId organization) {
    return run(() -> directory().collection(organization, AUTHORS)).stream()
        .flatMap(collection -> collection.fields().stream())
        .map(field -> field.key().value())
        .toList();
  }
}
