package dev.creamery.application.fake;

import dev.creamery.application.contract.CollectionRepositoryContract;
import dev.creamery.application.contract.DirectoryContract;
import dev.creamery.application.contract.OrganizationRepositoryContract;
import dev.creamery.application.contract.PageRepositoryContract;
import dev.creamery.application.contract.PageSelectionContract;
import dev.creamery.application.contract.TokenRepositoryContract;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts of the ports that they stand in for. */
class InMemoryRepositoriesTest {
  private static <T> T answer(Supplier<Uni<T>> question) {
    return question.get().await().indefinitely();
  }

  private static OrganizationId create(InMemoryOrganizationRepository organizations) {
    return answer(() -> organizations.create("Ferngully", Locales.none())).id();
  }

  @Nested
  class OrganizationsTest extends OrganizationRepositoryContract {
    private final InMemoryOrganizationRepository repository = new InMemoryOrganizationRepository();

    @Override
    protected InMemoryOrganizationRepository repository() {
      return repository;
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }

  @Nested
  class TokensTest extends TokenRepositoryContract {
    private final InMemoryOrganizationRepository organizations =
        new InMemoryOrganizationRepository();
    private final InMemoryTokenRepository repository = new InMemoryTokenRepository();

    @Override
    protected InMemoryTokenRepository repository() {
      return repository;
    }

    @Override
    protected OrganizationId newOrganization() {
      return create(organizations);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }

  @Nested
  class CollectionsTest extends CollectionRepositoryContract {
    private final InMemoryOrganizationRepository organizations =
        new InMemoryOrganizationRepository();
    private final InMemoryCollectionRepository repository = new InMemoryCollectionRepository();

    @Override
    protected InMemoryCollectionRepository repository() {
      return repository;
    }

    @Override
    protected OrganizationId newOrganization() {
      return create(organizations);
    }

    @Override
    protected void putItem(OrganizationId organization, CollectionKey key) {
      repository.putItem(organization, key);
    }

    @Override
    protected boolean hasItems(OrganizationId organization, CollectionKey key) {
      return repository.hasItems(organization, key);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }

  @Nested
  class PagesTest extends PageRepositoryContract {
    private final InMemoryOrganizationRepository organizations =
        new InMemoryOrganizationRepository();
    private final InMemoryPageRepository repository = new InMemoryPageRepository();

    @Override
    protected InMemoryPageRepository repository() {
      return repository;
    }

    @Override
    protected OrganizationId newOrganization() {
      return create(organizations);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }

  @Nested
  class PageSelectionTest extends PageSelectionContract {
    private final InMemoryOrganizationRepository organizations =
        new InMemoryOrganizationRepository();
    private final InMemoryPageRepository repository = new InMemoryPageRepository();

    @Override
    protected InMemoryPageRepository repository() {
      return repository;
    }

    @Override
    protected OrganizationId newOrganization() {
      return create(organizations);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }

  @Nested
  class DirectoryTest extends DirectoryContract {
    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Override
    protected InMemoryDirectory directory() {
      return directory;
    }

    @Override
    protected InMemoryTokenRepository tokens() {
      return directory.tokens();
    }

    @Override
    protected InMemoryOrganizationRepository organizations() {
      return directory.organizations();
    }

    @Override
    protected InMemoryCollectionRepository collections() {
      return directory.collections();
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return answer(question);
    }
  }
}
