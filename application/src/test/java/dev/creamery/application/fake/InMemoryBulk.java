package dev.creamery.application.fake;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandCounts;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** How far one bulk has come. */
final class InMemoryBulk {
  private final OrganizationId organization;
  private final UUID operation;
  private final Instant begunAt;
  private final List<RefusedLine> refused = new ArrayList<>();
  private BulkView.State state = BulkView.State.RECEIVING;
  private int upload;
  private int lines;
  private String digest = "";

  InMemoryBulk(OrganizationId organization, UUID operation, Instant begunAt) {
    this.organization = organization;
    this.operation = operation;
    this.begunAt = begunAt;
  }

  OrganizationId organization() {
    return organization;
  }

  int lines() {
    return lines;
  }

  BulkOpening goOn(NewBulk asked) {
    if (state == BulkView.State.COMPLETE) {
      return new BulkOpening.Complete(operation, lines, digest);
    }
    state = BulkView.State.RECEIVING;
    upload++;
    return new BulkOpening.Open(
        new BulkUpload(organization, operation, asked.editor(), upload), lines, digest);
  }

  boolean isReceiving(BulkUpload by) {
    return state == BulkView.State.RECEIVING && by.number() == upload;
  }

  void note(BulkLines taken, List<RefusedLine> more) {
    lines = taken.upTo();
    digest = taken.digest();
    refused.addAll(more.stream().sorted(Comparator.comparing(RefusedLine::number)).toList());
  }

  Taken close(BulkUpload by, boolean whole) {
    BulkView.State end = whole ? BulkView.State.COMPLETE : BulkView.State.BROKEN_OFF;
    if (by.number() != upload || (state != BulkView.State.RECEIVING && state != end)) {
      return Taken.OVERTAKEN;
    }
    state = end;
    return Taken.RECORDED;
  }

  BulkView view(List<CommandView> commands) {
    return new BulkView(
        state,
        lines,
        refused.size(),
        refused.subList(0, Math.min(refused.size(), BulkLog.MAX_REFUSALS)),
        CommandCounts.of(commands),
        begunAt,
        commands.stream().flatMap(c -> c.finishedAt().stream()).max(Comparator.naturalOrder()));
  }
}
