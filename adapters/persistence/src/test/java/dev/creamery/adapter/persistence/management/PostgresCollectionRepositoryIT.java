package dev.creamery.adapter.persistence.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.Answers;
import dev.creamery.application.contract.CollectionRepositoryContract;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresCollectionRepositoryIT extends CollectionRepositoryContract {
  @Inject CollectionRepository repository;
  @Inject OrganizationRepository organizations;
  @Inject Pool pool;

  @Override
  protected CollectionRepository repository() {
    return repository;
  }

  @Override
  protected OrganizationId newOrganization() {
    return run(() -> organizations.create("Ferngully", Locales.none())).id();
  }

  @Override
  protected void putItem(OrganizationId organization, CollectionKey key) {
    Tuple item = Tuple.of(organization.value(), key.value());
    for (String statement : ItemStatements.PUT) {
      pool.preparedQuery(statement).executeAndAwait(item);
    }
  }

  @Override
  protected boolean hasItems(OrganizationId organization, CollectionKey key) {
    return pool.preparedQuery(ItemStatements.COUNT)
            .executeAndAwait(Tuple.of(organization.value(), key.value()))
            .iterator()
            .next()
            .getLong(0)
        > 0;
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return Answers.answer(question);
  }

  @Test
  void countsRealChangesOfADefinitionOnly() {
    OrganizationId organization = newOrganization();
    Collection one = Schemas.collection("authors", Schemas.field("name", "short_text"));
    Collection other = Schemas.collection("authors", Schemas.field("title", "short_text"));

    run(() -> repository.save(organization, one));
    run(() -> repository.save(organization, one));
    assertThat(version(organization)).isEqualTo(1);

    run(() -> repository.save(organization, other));
    run(() -> repository.save(organization, one));
    assertThat(version(organization)).isEqualTo(3);
  }

  private long version(OrganizationId organization) {
    return pool.preparedQuery("SELECT version FROM collection WHERE org = $1")
        .executeAndAwait(Tuple.of(organization.value()))
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void answersPlainThreadsToo() {
    OrganizationId organization =
        organizations.create("Ferngully", Locales.none()).await().indefinitely().id();

    assertThat(repository.list(organization).await().indefinitely()).isEmpty();
  }
}
