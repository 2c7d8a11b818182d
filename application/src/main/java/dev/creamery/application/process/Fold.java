package dev.creamery.application.process;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.Targets;
import dev.creamery.domain.command.Facts;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueChange;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides the commands of a claim one after the other, in order of acceptance, each on what those
 * before it made. Pure: it comes to the same whether commands arrive in one claim or in many.
 */
final class Fold {
  private final Claim claim;
  private final Surroundings surroundings;
  private final Map<ItemKey, Item> items;
  private final ClaimedValues values;
  private final List<Settled> settled = new ArrayList<>();
  private final Set<ItemKey> decided = new HashSet<>();
  private final Set<ItemKey> postponed = new HashSet<>();
  private final Map<ItemKey, MediaAwaited> fetching = new LinkedHashMap<>();

  /** Begins with what is there. */
  Fold(Claim claim, Surroundings surroundings) {
    this.claim = claim;
    this.surroundings = surroundings;
    this.items = new HashMap<>(claim.items());
    this.values = new ClaimedValues(surroundings.uniques());
  }

  /** Reads the commands of a claim, in order; empty where the collection of one is gone. */
  static List<Optional<PreparedCommand>> prepare(Claim claim) {
    return claim.commands().stream()
        .map(
            command ->
                claim
                    .schema(command)
                    .map(
                        schema ->
                            PreparedCommand.prepare(
                                schema, claim.asked(command), claim.version(command))))
        .toList();
  }

  /** Decides all commands of a claim. */
  static Fold all(
      Claim claim, List<Optional<PreparedCommand>> prepared, Surroundings surroundings) {
    Fold fold = new Fold(claim, surroundings);
    for (int i = 0; i < prepared.size(); i++) {
      fold.decide(claim.commands().get(i), prepared.get(i));
    }
    return fold;
  }

  /** Decides the next command; one of an item that is postponed is postponed too. */
  void decide(PendingCommand command, Optional<PreparedCommand> prepared) {
    if (postponed.contains(command.item()) || fetching.containsKey(command.item())) {
      return;
    }
    Set<String> unfetched = prepared.map(one -> unfetched(command, one)).orElse(Set.of());
    if (!unfetched.isEmpty()) {
      fetching.put(command.item(), new MediaAwaited(command, unfetched));
      return;
    }
    if (prepared.isPresent() && awaits(command, prepared.get())) {
      postponed.add(command.item());
      return;
    }
    Optional<Item> before = current(command);
    Decision decision =
        prepared
            .map(p -> p.decide(command.item(), before, facts(command, p)))
            .orElseGet(Fold::collectionIsGone);
    UniqueChange unique = UniqueChange.NONE;
    if (decision instanceof Decision.Applied applied && prepared.isPresent()) {
      items.put(command.item(), applied.item());
      unique = prepared.get().unique(before, applied.item());
      values.change(unique, command.item());
    }
    settled.add(new Settled(command, before, decision, claim.schema(command), unique));
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

  /** Items whose commands depend on something that somebody else is just about to settle. */
  Set<ItemKey> postponed() {
    return postponed;
  }

  /** Commands whose media are to be fetched before they, and all after them, can be decided. */
  List<MediaAwaited> fetching() {
    return List.copyOf(fetching.values());
  }

  private Set<String> unfetched(PendingCommand command, PreparedCommand prepared) {
    Set<String> urls = prepared.mediaUrls();
    if (urls.isEmpty()) {
      return urls;
    }
    Set<String> left = new LinkedHashSet<>(urls);
    left.removeAll(media(command).keySet());
    return left;
  }

  private Map<String, MediaFinding> media(PendingCommand command) {
    return surroundings.media().getOrDefault(command.key(), Map.of());
  }

  private Optional<Item> current(PendingCommand command) {
    return Optional.ofNullable(items.get(command.item()));
  }

  private boolean awaits(PendingCommand command, PreparedCommand prepared) {
    Optional<Item> current = current(command);
    return values.anyBusy(prepared.uniques(command.item(), current))
        || prepared.targets(current).stream()
            .anyMatch(
                target ->
                    isBusy(command, target)
                        || (!exists(command, target) && isAwaited(command, target)));
  }

  private boolean isBusy(PendingCommand command, ReferenceTarget target) {
    Targets.OfOrganization of = of(command, target);
    return surroundings.targets().busy().contains(of) && known(command, target).isEmpty();
  }

  /** Only what was accepted earlier is waited for, so that two can never wait for each other. */
  private boolean isAwaited(PendingCommand command, ReferenceTarget target) {
    if (!(target instanceof ReferenceTarget.ToItem item)) {
      return false;
    }
    ItemKey key = new ItemKey(command.item().organization(), item.id());
    Long sequence = surroundings.targets().awaited().get(key);
    return sequence != null && sequence < command.sequence() && !decided.contains(key);
  }

  private Facts facts(PendingCommand command, PreparedCommand prepared) {
    Optional<Item> current = current(command);
    return new Facts(
        prepared.targets(current).stream()
            .filter(target -> exists(command, target))
            .collect(Collectors.toSet()),
        values.taken(prepared.uniques(command.item(), current), command.item()),
        prepared.deletes() ? restriction(command) : Optional.empty(),
        media(command));
  }

  /** What restricts the deletion: an item outside of the batch, or one as the batch has it now. */
  private Optional<Restriction> restriction(PendingCommand command) {
    ReferenceTarget target = new ReferenceTarget.ToItem(command.collection(), command.item().id());
    Predicate<Item> another = item -> !item.key().equals(command.item());
    return Optional.ofNullable(surroundings.restrictions().get(command.item()))
        .or(
            () ->
                items.values().stream()
                    .filter(another.and(item -> isOf(command.item().organization(), item)))
                    .flatMap(item -> restriction(item, target).stream())
                    .findFirst());
  }

  private static boolean isOf(OrganizationId organization, Item item) {
    return item.key().organization().equals(organization);
  }

  private Optional<Restriction> restriction(Item source, ReferenceTarget target) {
    Claim.SchemaKey schema = new Claim.SchemaKey(source.key().organization(), source.collection());
    return Optional.ofNullable(claim.schemas().get(schema))
        .flatMap(known -> Restriction.of(source, known, target));
  }

  private boolean exists(PendingCommand command, ReferenceTarget target) {
    return known(command, target)
        .map(item -> !item.deleted())
        .orElseGet(() -> surroundings.targets().existing().contains(of(command, target)));
  }

  /** The target as the batch has it; empty where it is none of the batch's items. */
  private Optional<Item> known(PendingCommand command, ReferenceTarget target) {
    return target instanceof ReferenceTarget.ToItem to
        ? Optional.ofNullable(items.get(new ItemKey(command.item().organization(), to.id())))
            .filter(item -> item.collection().equals(to.collection()))
        : Optional.empty();
  }

  private static Targets.OfOrganization of(PendingCommand command, ReferenceTarget target) {
    return new Targets.OfOrganization(command.item().organization(), target);
  }
}
