package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.domain.collection.Collection;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A schema as it is kept. Written by {@link CollectionChange} alone. */
@Entity
@Table(name = "collection")
class CollectionRow {
  @EmbeddedId private CollectionRowId id = new CollectionRowId(0, "");

  // As text, because a JSON mapping would read its numbers as binary ones.
  @Column(insertable = false, updatable = false)
  @ColumnTransformer(read = "definition::text")
  private String definition = "";

  @Column(insertable = false, updatable = false)
  private long version;

  Collection collection(SchemaCache schemas) {
    return schemas.parse(id.org(), id.key(), version, definition);
  }
}
