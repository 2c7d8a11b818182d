package dev.creamery.application.fake;

import dev.creamery.application.contract.MediaRepositoryContract;
import dev.creamery.application.contract.MediaStoreContract;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;

/** The fakes of media keep the contracts of the ports that they stand in for. */
class InMemoryMediaTest {
  @Nested
  class RepositoryTest extends MediaRepositoryContract {
    private final InMemoryMediaRepository repository = new InMemoryMediaRepository();
    private final AtomicLong organizations = new AtomicLong(1);

    @Override
    protected InMemoryMediaRepository repository() {
      return repository;
    }

    @Override
    protected OrganizationId newOrganization() {
      return new OrganizationId(organizations.incrementAndGet());
    }

    @Override
    protected void use(OrganizationId organization, MediaId id, long item) {
      repository.use(organization, id, item);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return question.get().await().indefinitely();
    }
  }

  @Nested
  class StoreTest extends MediaStoreContract {
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @Override
    protected InMemoryMediaStore store() {
      return store;
    }

    @Override
    protected byte[] read(Place place) {
      return store.read((Place.Elsewhere) place);
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> question) {
      return question.get().await().indefinitely();
    }
  }
}
