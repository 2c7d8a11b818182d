package dev.creamery.adapter.persistence.page;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.PageSelectionContract;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresPageSelectionIT extends PageSelectionContract {
  @Inject PostgresStore store;

  @Override
  protected PageRepository repository() {
    return store.pages();
  }

  @Override
  protected OrganizationId newOrganization() {
    return store.newOrganization();
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return store.run(question);
  }
}
