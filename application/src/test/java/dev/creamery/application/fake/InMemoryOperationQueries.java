package dev.creamery.application.fake;

import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Operations of an {@link InMemoryContent}. */
public final class InMemoryOperationQueries implements OperationQueries {
  private final InMemoryContent content;
  private final InMemoryBulkLog bulks;

  public InMemoryOperationQueries(InMemoryContent content, InMemoryBulkLog bulks) {
    this.content = content;
    this.bulks = bulks;
  }

  @Override
  public Uni<Optional<OperationView>> find(OrganizationId organization, UUID id) {
    return Uni.createFrom()
        .item(
            () ->
                all(organization).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .or(() -> bulks.withoutCommands(organization, id)));
  }

  @Override
  public Uni<List<CommandView>> commands(
      OrganizationId organization, UUID id, CommandFilter filter) {
    return Uni.createFrom()
        .item(
            () ->
                commands(organization).getOrDefault(id, List.of()).stream()
                    .filter(one -> one.index() > filter.after())
                    .filter(one -> filter.state().map(one.state()::equals).orElse(true))
                    .limit(filter.limit())
                    .toList());
  }

  @Override
  public Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter) {
    return Uni.createFrom()
        .item(
            () ->
                all(organization).stream()
                    .filter(one -> matches(one, filter))
                    .sorted(Comparator.comparing(OperationView::id).reversed())
                    .limit(filter.limit())
                    .toList());
  }

  private static boolean matches(OperationView operation, OperationFilter filter) {
    List<CommandView> commands = operation.commands();
    return filter.status().map(operation.status()::equals).orElse(true)
        && filter.since().map(since -> !operation.acceptedAt().isBefore(since)).orElse(true)
        && filter
            .collection()
            .map(key -> commands.stream().anyMatch(one -> one.collection().equals(key)))
            .orElse(true)
        && filter
            .item()
            .map(id -> commands.stream().anyMatch(one -> one.itemId() == id))
            .orElse(true);
  }

  private List<OperationView> all(OrganizationId organization) {
    return commands(organization).entrySet().stream()
        .map(one -> view(one.getKey(), one.getValue()))
        .toList();
  }

  private OperationView view(UUID id, List<CommandView> commands) {
    return new OperationView(
        id,
        commands.subList(0, Math.min(commands.size(), OperationView.MAX_COMMANDS)),
        bulks.view(id, commands));
  }

  private Map<UUID, List<CommandView>> commands(OrganizationId organization) {
    synchronized (content) {
      Map<UUID, List<CommandView>> byId = new LinkedHashMap<>();
      content
          .commands()
          .filter(one -> one.accepted().item().organization().equals(organization))
          .forEach(
              one ->
                  byId.computeIfAbsent(one.accepted().operation(), id -> new ArrayList<>())
                      .add(one.view(content.media().progress(one.accepted().key()))));
      return byId;
    }
  }
}
