package dev.creamery.application.bulk;

import dev.creamery.application.port.out.Directory;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Surveys lines by the schemas at hand. */
final class Surveyor {
  private final Directory directory;

  Surveyor(Directory directory) {
    this.directory = directory;
  }

  Uni<LineSurvey> survey(OrganizationId owner, BulkLines lines) {
    Set<CollectionKey> keys =
        lines.lines().stream()
            .filter(BulkLine.Asked.class::isInstance)
            .map(line -> ((BulkLine.Asked) line).write().collection())
            .flatMap(name -> CollectionKey.parse(name).stream())
            .collect(Collectors.toSet());
    return directory
        .organization(owner)
        .map(Optional::orElseThrow)
        .flatMap(
            organization ->
                schemas(owner, keys).map(schemas -> survey(organization, schemas, lines)));
  }

  private static LineSurvey survey(
      Organization organization, Map<String, Collection> schemas, BulkLines lines) {
    LineSurvey survey = new LineSurvey(organization, schemas);
    lines.lines().forEach(survey::add);
    return survey;
  }

  private Uni<Map<String, Collection>> schemas(OrganizationId owner, Set<CollectionKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<Uni<Optional<Collection>>> found =
        keys.stream().map(key -> directory.collection(owner, key)).toList();
    return Uni.join()
        .all(found)
        .andFailFast()
        .map(
            collections -> {
              Map<String, Collection> byName = new HashMap<>();
              collections.forEach(
                  one -> one.ifPresent(known -> byName.put(known.key().value(), known)));
              return byName;
            });
  }
}
