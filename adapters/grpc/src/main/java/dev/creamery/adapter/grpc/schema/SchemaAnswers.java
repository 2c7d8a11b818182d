package dev.creamery.adapter.grpc.schema;

import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.call.Refused;
import dev.creamery.application.manage.Plan;
import dev.creamery.application.port.in.Collections.Deletion;
import dev.creamery.application.port.in.Collections.Planned;
import dev.creamery.application.port.in.Collections.Put;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.shared.Violation;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what became of schemas, and refuses where nothing did. */
final class SchemaAnswers {
  private SchemaAnswers() {}

  static Put.Saved saved(Put put) {
    if (put instanceof Put.Refused refused) {
      throw invalid(refused.violations());
    }
    if (put instanceof Put.InTheWay inTheWay) {
      throw inTheWay(
          inTheWay.obstacles().stream().map(Obstacle::message).collect(Collectors.joining(" ")));
    }
    return (Put.Saved) put;
  }

  static Plan plan(Planned planned) {
    if (planned instanceof Planned.Refused refused) {
      throw invalid(refused.violations());
    }
    return ((Planned.Sound) planned).plan();
  }

  static void requireDeleted(Deletion deletion) {
    switch (deletion) {
      case DELETED -> {}
      case NOT_FOUND -> throw Refusal.notFound().refused();
      case HAS_ITEMS ->
          throw inTheWay(
              "The collection has items. To delete them too, for ever, set force to true.");
    }
  }

  private static Refused inTheWay(String detail) {
    return Refusal.of(Status.Code.FAILED_PRECONDITION, "ITEMS_IN_THE_WAY", detail).refused();
  }

  private static Refused invalid(List<Violation> violations) {
    return Refusal.invalid(
            violations.stream().map(found -> FieldViolation.of(locate(found), found)).toList())
        .refused();
  }

  /** Where in the definition it lies: {@code fields[0].max_length}. */
  private static String locate(Violation violation) {
    StringBuilder place = new StringBuilder();
    String before = "";
    for (String member : violation.path().members()) {
      // Only what follows "fields" is an index; no member of a definition is named by a number.
      if (before.equals("fields")) {
        place.append('[').append(member).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(member);
      }
      before = member;
    }
    return place.toString();
  }
}
