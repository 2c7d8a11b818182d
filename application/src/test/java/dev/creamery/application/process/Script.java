package dev.creamery.application.process;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sequence of commands on several items, which refer to one another. */
public record Script(List<Step> steps) {
  private static final CollectionKey TEAM = new CollectionKey("team_members");
  private static final long MISSING = Long.MAX_VALUE / 100;

  /**
   * One command.
   *
   * @param item which of the items created before it is for, counted round; a create makes another
   * @param name the name it gives; empty to clear it, which is refused
   * @param target which of the items created before it refers to, counted round; {@link #NOBODY},
   *     or {@link #MISSING_ITEM}
   */
  public record Step(CommandKind kind, int item, String name, int target) {
    static final int NOBODY = -1;
    static final int MISSING_ITEM = -2;
  }

  /** What was accepted of a script: its items and its operations, in order. */
  record Accepted(OrganizationId organization, List<ItemKey> items, List<UUID> operations) {}

  public Script {
    steps = List.copyOf(steps);
  }

  /** Has the whole script accepted, in an organization of its own. */
  Accepted acceptedBy(ContentStore store) {
    OrganizationId organization = store.newOrganization();
    store.save(organization, Schemas.teamMembers());
    Accepted accepted = new Accepted(organization, new ArrayList<>(), new ArrayList<>());
    steps.forEach(step -> accept(step, store, accepted));
    return accepted;
  }

  private static void accept(Step step, ContentStore store, Accepted accepted) {
    List<ItemKey> items = accepted.items();
    boolean creates = step.kind() == CommandKind.CREATE || items.isEmpty();
    NewOperation operation =
        new NewOperation(
            store.ids().next(),
            accepted.organization(),
            "editor",
            TEAM,
            creates ? Optional.empty() : Optional.of(items.get(step.item() % items.size()).id()),
            List.of(command(creates ? CommandKind.CREATE : step.kind(), step, items)));
    if (store.run(() -> store.log().append(operation)) instanceof Appended.Committed committed) {
      accepted.operations().add(operation.id());
      if (creates) {
        items.addAll(committed.items());
      }
    }
  }

  private static ItemCommand command(CommandKind kind, Step step, List<ItemKey> items) {
    LocalizedInput fields = fields(step, items);
    return switch (kind) {
      case CREATE -> ItemCommand.create(Optional.empty(), fields);
      case REPLACE -> ItemCommand.replace(Optional.of(ItemStatus.PUBLISHED), fields);
      case PATCH -> ItemCommand.patch(Optional.empty(), fields);
      case DELETE -> ItemCommand.delete();
      case RESTORE -> ItemCommand.restore();
      case RESTORE_VERSION, UNLINK ->
          throw new IllegalArgumentException("No script has a command of kind " + kind.code());
    };
  }

  private static LocalizedInput fields(Step step, List<ItemKey> items) {
    if (step.target() == Step.NOBODY || (items.isEmpty() && step.target() >= 0)) {
      return Elements.flat("name", step.name());
    }
    long target = step.target() < 0 ? MISSING : items.get(step.target() % items.size()).id();
    return Elements.flat("name", step.name(), "manager", target);
  }
}
