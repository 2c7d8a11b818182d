package dev.creamery.adapter.persistence.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.rule.TextPattern;
import jakarta.inject.Singleton;

/** Parses stored definitions, each version once: to compile patterns for every use would cost. */
@Singleton
public final class SchemaCache {
  private static final int MAX_SCHEMAS = 10_000;

  private final TextPattern.Compiler patterns;
  private final Cache<Key, Parsed> parsed =
      Caffeine.newBuilder().maximumSize(MAX_SCHEMAS).executor(Runnable::run).build();

  private record Key(long org, String collection) {}

  private record Parsed(long version, String definition, Collection collection) {
    /** A collection that was deleted and made again begins at version 1 again, so look closer. */
    boolean isOf(long otherVersion, String otherDefinition) {
      return version == otherVersion && definition.equals(otherDefinition);
    }
  }

  SchemaCache(TextPattern.Compiler patterns) {
    this.patterns = patterns;
  }

  /**
   * The collection that a stored definition describes.
   *
   * @param version the version of the definition, as it is stored with it
   * @param definition JSON, as it is stored
   * @throws IllegalStateException where the definition does not hold: it was not written by us
   */
  public Collection parse(long org, String collection, long version, String definition) {
    Key key = new Key(org, collection);
    Parsed known = parsed.getIfPresent(key);
    if (known != null && known.isOf(version, definition)) {
      return known.collection();
    }
    Collection read = read(collection, version, definition);
    parsed.put(key, new Parsed(version, definition, read));
    return read;
  }

  private Collection read(String collection, long version, String definition) {
    Definition read =
        Definition.restore(
            new CollectionKey(collection), version, InputJson.readMembers(definition), patterns);
    if (read instanceof Definition.Invalid invalid) {
      throw new IllegalStateException(
          "The stored definition of " + collection + " does not hold: " + invalid.violations());
    }
    return ((Definition.Valid) read).collection();
  }
}
