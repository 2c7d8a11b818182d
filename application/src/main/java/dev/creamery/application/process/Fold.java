package dev.creamery.application.process;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.Targets;
import dev.creamery.domain.command.Facts;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides the commands of a claim one after the other, in order of acceptance, each on what those
 * before it made. Pure: it comes to the same whether commands arrive in one claim or in many.
 */
final class Fold {
  private final Targets targets;
  private final Map<ItemKey, Item> items;
  private final List<Settled> settled = new ArrayList<>();
  private final Set<ItemKey> decided = new HashSet<>();
  private final Set<ItemKey> postponed = new HashSet<>();

  /**
   * Begins with what is there.
   *
   * @param targets what was found of the {@linkplain PreparedCommand#targets() targets} of the
   *     commands
   */
  Fold(Claim claim, Targets targets) {
    this.targets = targets;
    this.items = new HashMap<>(claim.items());
  }

  /** Decides the next command; one of an item that is postponed is postponed too. */
  void decide(PendingCommand command, Optional<PreparedCommand> prepared) {
    if (postponed.contains(command.item())) {
      return;
    }
    if (prepared.isPresent() && awaits(command, prepared.get())) {
      postponed.add(command.item());
      return;
    }
    Optional<Item> before = Optional.ofNullable(items.get(command.item()));
    Decision decision =
        prepared
            .map(p -> p.decide(command.item(), before, facts(command, p)))
            .orElseGet(Fold::collectionIsGone);
    if (decision instanceof Decision.Applied applied) {
      items.put(command.item(), applied.item());
    }
    settled.add(new Settled(command, before, decision));
    decided.add(command.item());
  }

  private static Decision collectionIsGone() {
    return Decision.rejected(
        ErrorCode.COLLECTION_NOT_FOUND, "The collection was deleted after this was accepted.");
  }

  /** What has been decided, in order. */
  List<Settled> settled() {
    return settled;
  }

  /** Items whose commands refer to something that was accepted before them and is not there yet. */
  Set<ItemKey> postponed() {
    return postponed;
  }

  private boolean awaits(PendingCommand command, PreparedCommand prepared) {
    return prepared.targets().stream()
        .anyMatch(target -> !exists(command, target) && isAwaited(command, target));
  }

  /** Only what was accepted earlier is waited for, so that two can never wait for each other. */
  private boolean isAwaited(PendingCommand command, ReferenceTarget target) {
    if (!(target instanceof ReferenceTarget.ToItem item)) {
      return false;
    }
    ItemKey key = new ItemKey(command.item().organization(), item.id());
    Long sequence = targets.awaited().get(key);
    return sequence != null && sequence < command.sequence() && !decided.contains(key);
  }

  private Facts facts(PendingCommand command, PreparedCommand prepared) {
    Set<ReferenceTarget> existing = new HashSet<>();
    for (ReferenceTarget target : prepared.targets()) {
      if (exists(command, target)) {
        existing.add(target);
      }
    }
    return new Facts(existing);
  }

  private boolean exists(PendingCommand command, ReferenceTarget target) {
    OrganizationId organization = command.item().organization();
    if (target instanceof ReferenceTarget.ToItem item) {
      Item known = items.get(new ItemKey(organization, item.id()));
      if (known != null) {
        return !known.deleted() && known.collection().equals(item.collection());
      }
    }
    return targets.existing().contains(new Targets.OfOrganization(organization, target));
  }
}
