package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.Answers;
import dev.creamery.application.contract.OrganizationRepositoryContract;
import dev.creamery.application.port.out.OrganizationRepository;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresOrganizationRepositoryIT extends OrganizationRepositoryContract {
  @Inject OrganizationRepository repository;

  @Override
  protected OrganizationRepository repository() {
    return repository;
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return Answers.answer(question);
  }
}
