package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.domain.command.CommandKind;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** The way of every write: to the port, and back with what became of it. */
@Singleton
class Writing {
  private static final Refusal STALE =
      Refusal.of(
          Status.Code.FAILED_PRECONDITION,
          "PRECONDITION_FAILED",
          "The item has changed since: its version is not if_match. Read it again, and send the"
              + " write with its new version.");
  private static final Refusal NO_CONDITION =
      Refusal.of(
          Status.Code.FAILED_PRECONDITION,
          "PRECONDITION_REQUIRED",
          "This collection takes changes only with if_match. Read the item, and send its version.");

  private final ContentWrites writes;
  private final RehearsalMessages rehearsals;

  Writing(ContentWrites writes, RehearsalMessages rehearsals) {
    this.writes = writes;
    this.rehearsals = rehearsals;
  }

  /**
   * The write, accepted or rehearsed, as it was asked for. Fails with a refusal where it is
   * neither.
   */
  Uni<Written> write(Principal who, Write write) {
    return writes.accept(who, write).flatMap(acceptance -> written(write, acceptance));
  }

  private Uni<Written> written(Write write, Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Accepted accepted) {
      return Uni.createFrom().item(Written.by(accepted));
    }
    if (acceptance instanceof Acceptance.Rehearsed rehearsed) {
      return rehearsals.message(write, rehearsed).map(Written::by);
    }
    throw refusal(write, acceptance).refused();
  }

  private static Refusal refusal(Write write, Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Invalid invalid) {
      return Refusal.invalid(
          invalid.violations().stream()
              .map(found -> FieldViolation.of(locate(write, found), found.violation()))
              .toList());
    }
    if (acceptance instanceof Acceptance.KeyReused) {
      return Refusal.keyReused();
    }
    if (acceptance instanceof Acceptance.PreconditionFailed) {
      return STALE;
    }
    if (acceptance instanceof Acceptance.PreconditionRequired) {
      return NO_CONDITION;
    }
    if (acceptance instanceof Acceptance.UnknownLocale unknown) {
      return Refusal.badRequest(unknown.message());
    }
    return acceptance instanceof Acceptance.UnknownCollection unknown
            && write.kind() == CommandKind.CREATE
        ? Refusal.unknownCollection(unknown.key())
        : Refusal.notFound();
  }

  /**
   * Where a violation lies, as short as it is clear: a field of the only element is just its name,
   * unless it was given by locale. Where nothing was sent, it lies in the content that was to come
   * back.
   */
  private static String locate(Write write, Acceptance.ElementViolation found) {
    List<String> members = found.violation().path().members();
    String place = String.join(".", members);
    if (write.elements().isEmpty() || (write.elements().size() == 1 && members.size() <= 1)) {
      return place;
    }
    String element =
        write.kind() == CommandKind.CREATE ? "fields[" + found.element() + "]" : "fields";
    return place.isEmpty() ? element : element + "." + place;
  }
}
