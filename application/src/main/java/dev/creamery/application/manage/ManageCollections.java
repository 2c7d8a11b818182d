package dev.creamery.application.manage;

import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CollectionRepository.Saved;
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
import org.jspecify.annotations.Nullable;

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
    Judged judged = judge(name, definition);
    return judged.collection() == null
        ? Uni.createFrom().item(new Put.Refused(judged.violations()))
        : repository.save(organization, judged.collection()).map(ManageCollections::put);
  }

  private static Put put(Saved saved) {
    if (saved instanceof Saved.InTheWay refused) {
      return new Put.InTheWay(refused.obstacles());
    }
    Saved.InForce kept = (Saved.InForce) saved;
    return new Put.Saved(kept.collection(), kept.created());
  }

  @Override
  public Uni<Planned> plan(
      OrganizationId organization, String name, InputValue.Members definition) {
    Judged judged = judge(name, definition);
    return judged.collection() == null
        ? Uni.createFrom().item(new Planned.Refused(judged.violations()))
        : repository.plan(organization, judged.collection()).map(Planned.Sound::new);
  }

  /** The collection of a definition, or what is wrong with it. */
  private record Judged(@Nullable Collection collection, List<Violation> violations) {}

  private Judged judge(String name, InputValue.Members definition) {
    Optional<CollectionKey> key = CollectionKey.parse(name);
    if (key.isEmpty()) {
      return new Judged(null, List.of(badKey(name)));
    }
    Definition read = Definition.read(key.get(), definition, patterns);
    return read instanceof Definition.Valid valid
        ? new Judged(valid.collection(), List.of())
        : new Judged(null, ((Definition.Invalid) read).violations());
  }

  private static Violation badKey(String name) {
    return new Violation(
        ErrorCode.INVALID_DEFINITION,
        Path.of("key"),
        "\""
            + name
            + "\" cannot be a collection key. Use up to 100 letters, digits, _ and -, beginning"
            + " with a letter; \"bulk\" and \"page\" are taken.");
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

  @Override
  public Uni<Deletion> planDeletion(OrganizationId organization, CollectionKey key, boolean force) {
    return repository
        .planDeletion(organization, key)
        .map(found -> found == Deletion.HAS_ITEMS && force ? Deletion.DELETED : found);
  }
}
