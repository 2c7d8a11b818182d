package dev.creamery.application.bulk;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges and decides the lines of a bulk as they would be, and keeps nothing of it. */
final class RehearseBulk implements BulkRehearsal {
  private final Principal who;
  private final UUID operation;
  private final Surveyor surveyor;
  private final BulkLog log;
  private final RehearseLines rehearse;
  private final Optional<NothingFetched> whole;
  private final Foresight foresight;
  private final ForecastTally tally = new ForecastTally();

  /**
   * A dry run that has seen no line yet.
   *
   * @param operation an id that no operation has
   * @param whole what holds besides where all lines are to be applied or none; else empty
   */
  RehearseBulk(
      Principal who,
      UUID operation,
      Surveyor surveyor,
      BulkLog log,
      RehearseLines rehearse,
      Optional<NothingFetched> whole) {
    this.who = who;
    this.operation = operation;
    this.surveyor = surveyor;
    this.log = log;
    this.rehearse = rehearse;
    this.whole = whole;
    this.foresight = new Foresight(who.organization());
  }

  @Override
  public Uni<Void> take(BulkLines lines) {
    return surveyor
        .survey(who.organization(), lines)
        .flatMap(survey -> judge(survey, survey.needs(lines.after())))
        .invoke(() -> tally.upTo(lines.upTo()));
  }

  private Uni<Void> judge(LineSurvey survey, BulkNeeds needs) {
    return (needs.matches().isEmpty()
            ? Uni.createFrom().item(Map.<UniqueKey, Long>of())
            : log.holders(needs.matches()))
        .map(found -> judge(survey, needs, found))
        .flatMap(
            judged ->
                rehearse
                    .rehearse(commands(judged), foresight.foreseen(needs.lines()))
                    .invoke(lines -> note(judged, lines)))
        .replaceWithVoid();
  }

  private NewBulkLines judge(LineSurvey survey, BulkNeeds needs, Map<UniqueKey, Long> holders) {
    BulkFindings found =
        new BulkFindings(foresight.holders(holders), foresight.itemsOf(needs.lines()), List.of());
    LineJudge judge =
        new LineJudge(
            survey.organization().locales(),
            found,
            line -> Optional.of(Foresight.made(line)),
            survey.refused());
    survey.sound().forEach(judge::judge);
    return whole.map(one -> one.judge(survey, judge.judged())).orElseGet(judge::judged);
  }

  private List<PendingCommand> commands(NewBulkLines judged) {
    Instant now = Instant.now();
    return judged.commands().stream()
        .map(
            line ->
                new PendingCommand(
                    Long.MAX_VALUE,
                    operation,
                    line.number() - 1,
                    new ItemKey(who.organization(), line.item().orElseThrow()),
                    line.collection(),
                    line.command(),
                    who.tokenName(),
                    now,
                    Optional.empty()))
        .toList();
  }

  private void note(NewBulkLines judged, List<RehearsedLine> lines) {
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    List<RefusedLine> rejected = new ArrayList<>();
    for (RehearsedLine line : lines) {
      PendingCommand command = line.settled().command();
      int number = command.index() + 1;
      if (!line.there() && !Foresight.isMade(command.item().id())) {
        refused.add(new RefusedLine(number, List.of(judged.missing())));
        continue;
      }
      foresight.note(line.settled());
      if (line.settled().decision() instanceof Decision.Rejected no) {
        rejected.add(new RefusedLine(number, LineRefusals.inFields(no.violations())));
      } else {
        tally.applied(command.command().kind(), !line.unfetched().isEmpty());
      }
    }
    tally.refused(refused);
    tally.rejected(rejected);
  }

  @Override
  public BulkForecast forecast() {
    return tally.forecast(whole.isPresent());
  }
}
