package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.Answers;
import dev.creamery.application.contract.TokenRepositoryContract;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresTokenRepositoryIT extends TokenRepositoryContract {
  @Inject TokenRepository repository;
  @Inject OrganizationRepository organizations;

  @Override
  protected TokenRepository repository() {
    return repository;
  }

  @Override
  protected OrganizationId newOrganization() {
    return run(() -> organizations.create("Ferngully", Locales.none())).id();
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return Answers.answer(question);
  }
}
