package dev.creamery.adapter.persistence.log;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets one operation of each key in a group go first; what became of it tells what becomes of the
 * others under its key.
 */
final class SharedKeys {
  private record Name(OrganizationId organization, String key) {}

  private final Function<List<NewOperation>, Uni<List<Appended>>> append;

  /**
   * Groups on their way to an append.
   *
   * @param append takes no key twice
   */
  SharedKeys(Function<List<NewOperation>, Uni<List<Appended>>> append) {
    this.append = append;
  }

  Uni<List<Appended>> append(List<NewOperation> operations) {
    return append(operations, new HashMap<>())
        .map(told -> operations.stream().map(one -> told.get(one.id())).toList());
  }

  private Uni<Map<UUID, Appended>> append(List<NewOperation> operations, Map<UUID, Appended> told) {
    Map<Object, List<NewOperation>> byName =
        operations.stream()
            .collect(
                Collectors.groupingBy(SharedKeys::name, LinkedHashMap::new, Collectors.toList()));
    List<List<NewOperation>> groups = List.copyOf(byName.values());
    return append
        .apply(groups.stream().map(group -> group.get(0)).toList())
        .flatMap(
            outcomes -> {
              List<NewOperation> rest = new ArrayList<>();
              for (int i = 0; i < outcomes.size(); i++) {
                tell(groups.get(i), outcomes.get(i), told, rest);
              }
              return rest.isEmpty() ? Uni.createFrom().item(told) : append(rest, told);
            });
  }

  /** What shares its key with nothing is named by itself. */
  private static Object name(NewOperation operation) {
    return operation
        .key()
        .<Object>map(key -> new Name(operation.organization(), key.key()))
        .orElse(operation.id());
  }

  /** Notes what became of the first of a group, and of those others of whom that tells it. */
  private static void tell(
      List<NewOperation> group,
      Appended outcome,
      Map<UUID, Appended> told,
      List<NewOperation> rest) {
    NewOperation first = group.get(0);
    told.put(first.id(), outcome);
    for (NewOperation follower : group.subList(1, group.size())) {
      after(first, outcome, follower)
          .ifPresentOrElse(known -> told.put(follower.id(), known), () -> rest.add(follower));
    }
  }

  /**
   * What becomes of an operation after another one under its key; empty where that tells nothing.
   */
  private static Optional<Appended> after(
      NewOperation first, Appended outcome, NewOperation follower) {
    boolean equal = fingerprint(first).equals(fingerprint(follower));
    if (outcome instanceof Appended.Committed committed) {
      return Optional.of(
          equal ? new Appended.Repeated(first.id(), committed.items()) : new Appended.KeyReused());
    }
    if (equal) {
      return Optional.of(outcome);
    }
    return outcome instanceof Appended.Repeated
        ? Optional.of(new Appended.KeyReused())
        : Optional.empty();
  }

  private static Optional<String> fingerprint(NewOperation operation) {
    return operation.key().map(RequestKey::fingerprint);
  }
}
