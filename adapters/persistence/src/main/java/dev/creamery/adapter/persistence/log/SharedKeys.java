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
    Map<Object, NewOperation> firsts = new LinkedHashMap<>();
    operations.forEach(one -> firsts.putIfAbsent(name(one), one));
    List<NewOperation> leading = List.copyOf(firsts.values());
    return append
        .apply(leading)
        .flatMap(
            outcomes -> {
              for (int i = 0; i < leading.size(); i++) {
                told.put(leading.get(i).id(), outcomes.get(i));
              }
              List<NewOperation> rest = new ArrayList<>();
              operations.stream()
                  .filter(one -> !told.containsKey(one.id()))
                  .forEach(one -> follow(one, firsts.get(name(one)), told, rest));
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

  private static void follow(
      NewOperation follower,
      NewOperation first,
      Map<UUID, Appended> told,
      List<NewOperation> rest) {
    after(first, told.get(first.id()), follower)
        .ifPresentOrElse(outcome -> told.put(follower.id(), outcome), () -> rest.add(follower));
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
