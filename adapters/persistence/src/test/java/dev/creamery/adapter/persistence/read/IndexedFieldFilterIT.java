package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.ItemFilterContract;
import dev.creamery.domain.collection.FieldDefinition;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The same is found where the fields are marked as indexed, and asked for in another way. */
@QuarkusTest
class IndexedFieldFilterIT extends ItemFilterContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }

  @Override
  protected FieldDefinition filtered(FieldDefinition field) {
    return new FieldDefinition(
        field.key(),
        field.label(),
        field.help(),
        field.type(),
        field.required(),
        field.unique(),
        field.type().isIndexable(),
        field.renamedFrom(),
        field.storedAs(),
        field.rule());
  }
}
