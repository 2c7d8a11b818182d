package dev.creamery.application.fake;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a claim holds besides the commands and their items. */
record AroundClaims(InMemoryContent content) {
  Map<Claim.VersionKey, Item> versions(List<PendingCommand> commands) {
    Map<Claim.VersionKey, Item> versions = new HashMap<>();
    commands.stream()
        .flatMap(command -> Claim.VersionKey.of(command).stream())
        .forEach(
            key ->
                content
                    .version(key.item(), key.version())
                    .ifPresent(then -> versions.put(key, then)));
    return versions;
  }

  Map<Claim.SchemaKey, dev.creamery.domain.collection.Collection> schemas(
      List<PendingCommand> commands) {
    Map<Claim.SchemaKey, dev.creamery.domain.collection.Collection> schemas = new HashMap<>();
    for (PendingCommand command : commands) {
      Claim.SchemaKey key =
          new Claim.SchemaKey(command.item().organization(), command.collection());
      content.schema(key).ifPresent(schema -> schemas.put(key, schema));
    }
    return schemas;
  }

  Map<OrganizationId, LocaleTag> flatLocales(List<PendingCommand> commands) {
    return commands.stream()
        .map(command -> command.item().organization())
        .distinct()
        .collect(Collectors.toMap(owner -> owner, content::flatLocale));
  }
}
