package dev.creamery.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.Answers;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenSecret;
import dev.creamery.application.contract.DirectoryContract;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CachedDirectoryIT extends DirectoryContract {
  private static final String LISTENERS =
      "FROM pg_stat_activity WHERE query = 'LISTEN creamery_directory'";

  @Inject Directory directory;
  @Inject TokenRepository tokens;
  @Inject OrganizationRepository organizations;
  @Inject CollectionRepository collections;
  @Inject Pool pool;

  @Override
  protected Directory directory() {
    return directory;
  }

  @Override
  protected TokenRepository tokens() {
    return tokens;
  }

  @Override
  protected OrganizationRepository organizations() {
    return organizations;
  }

  @Override
  protected CollectionRepository collections() {
    return collections;
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return Answers.answer(question);
  }

  private TokenHash knownToken(OrganizationId organization) {
    TokenHash hash = TokenHash.of(TokenSecret.generate(Scope.READ));
    run(() -> tokens.add(organization, "known", Scope.READ, hash));
    soon(() -> assertThat(run(() -> directory.principal(hash))).isPresent());
    return hash;
  }

  /** As another replica does it, or an operator by hand. */
  private void execute(String sql, Object... arguments) {
    pool.preparedQuery(sql).executeAndAwait(Tuple.from(arguments));
  }

  private void awaitListener() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                pool.query("SELECT count(*) " + LISTENERS)
                        .executeAndAwait()
                        .iterator()
                        .next()
                        .getLong(0)
                    > 0);
  }

  @Test
  void seesWhatAnotherConnectionChanges() {
    awaitListener();
    OrganizationId organization = newOrganization().id();
    TokenHash hash = knownToken(organization);
    execute(
        "INSERT INTO collection (org, key, name, definition) VALUES ($1, 'authors', 'A',"
            + " '{\"fields\":[{\"key\":\"name\",\"type\":\"short_text\"}]}')",
        organization.value());
    soon(() -> assertThat(fields(organization)).containsExactly("name"));

    execute("UPDATE token SET revoked_at = now() WHERE hash = $1", hash.hex());
    execute(
        "UPDATE collection SET version = version + 1, definition ="
            + " '{\"fields\":[{\"key\":\"title\",\"type\":\"short_text\"}]}' WHERE org = $1",
        organization.value());

    soon(
        () -> {
          assertThat(run(() -> directory.principal(hash))).isEmpty();
          assertThat(fields(organization)).containsExactly("title");
        });
  }

  @Test
  void answersFromMemoryWhileItListens() {
    awaitListener();
    TokenHash hash = knownToken(newOrganization().id());

    await()
        .untilAsserted(
            () -> assertThat(directory.principal(hash)).isSameAs(directory.principal(hash)));
  }

  @Test
  void seesChangesThoughItsListenerIsKilledAgainAndAgain() {
    OrganizationId organization = newOrganization().id();
    for (int i = 0; i < 3; i++) {
      TokenHash hash = knownToken(organization);
      awaitListener();
      execute("SELECT pg_terminate_backend(pid) " + LISTENERS);

      execute("UPDATE token SET revoked_at = now() WHERE hash = $1", hash.hex());

      soon(() -> assertThat(run(() -> directory.principal(hash))).isEmpty());
    }
    awaitListener();
  }
}
