package dev.creamery.adapter.grpc.content;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.proto.collections.v1.Rehearsal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What became of a write that got past the door.
 *
 * @param operation a UUID; empty where nothing was done
 * @param items the ids of the items concerned
 * @param rehearsal what would become of it; empty where it was done
 */
record Written(String operation, List<Long> items, Optional<Rehearsal> rehearsal) {
  Written {
    items = List.copyOf(items);
  }

  static Written by(Acceptance.Accepted accepted) {
    return new Written(accepted.operation().toString(), accepted.items(), Optional.empty());
  }

  static Written by(Rehearsal rehearsal) {
    return new Written("", List.of(), Optional.of(rehearsal));
  }

  /** Tells an answer what there is to tell. */
  void tell(Consumer<String> setOperation, Consumer<Rehearsal> setRehearsal) {
    setOperation.accept(operation);
    rehearsal.ifPresent(setRehearsal);
  }
}
