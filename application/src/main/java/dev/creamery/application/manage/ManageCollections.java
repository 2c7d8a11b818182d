package dev.creamery.application.manage;

import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.rule.TextPattern;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Judges definitions and keeps those that hold. */
public final class ManageCollections implements Collections {
  private final CollectionRepository repository;
  private final TextPattern.Compiler patterns;

  public ManageCollections(CollectionRepository repository, TextPattern.Compiler patterns) {
    this.repository = repository;
    this.patterns = patterns;
  }

  @Override
  public Uni<Put> put(OrganizationId organization, String name, InputValue.Members definition) {
    Optional<CollectionKey> key = CollectionKey.parse(name);
    if (key.isEmpty()) {
      return Uni.createFrom().item(new Put.Refused(List.of(badKey(name))));
    }
    Definition read = Definition.read(key.get(), definition, patterns);
    if (read instanceof Definition.Invalid invalid) {
      return Uni.createFrom().item(new Put.Refused(invalid.violations()));
    }
    Collection collection = ((Definition.Valid) read).collection();
    return repository
        .save(organization, collection)
        .map(created -> new Put.Saved(collection, created));
  }

  private static Violation badKey(String name) {
    return new Violation(
        ErrorCode.INVALID_DEFINITION,
        Path.of("key"),
        "\""
            + name
            + "\" cannot be a collection key. Use up to 100 letters, digits, _ and -, beginning with"
            + " a letter; \"bulk\" and \"page\" are taken.");
  }

  @Override
  public Uni<Optional<Collection>> get(OrganizationId organization, CollectionKey key) {
    return repository.find(organization, key);
  }

  @Override
  public Uni<List<Collection>> list(OrganizationId organization) {
    return repository.list(organization);
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, CollectionKey key, boolean force) {
    return repository.delete(organization, key, force);
  }
}
