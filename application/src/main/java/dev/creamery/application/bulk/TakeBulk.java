package dev.creamery.application.bulk;

import dev.creamery.application.accept.Fingerprint;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes bulks in: lines are judged by the schemas at hand, committed, and rung for. */
public final class TakeBulk implements BulkWrites {
  /** How often lines are tried that could not be committed, before their sender is told. */
  private static final int ATTEMPTS = 4;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Surveyor surveyor;
  private final OperationIds ids;
  private final BulkLog log;
  private final Doorbell doorbell;
  private final WriteMeter meter;
  private final BulkPace pace;
  private final RehearseLines rehearse;
  private final NothingFetched nothingFetched;

  /**
   * Takes bulks in.
   *
   * @param processor by whose business bulks are paced
   */
  public TakeBulk(
      Directory directory,
      OperationIds ids,
      BulkLog log,
      Doorbell doorbell,
      WriteMeter meter,
      CommandProcessor processor,
      RehearseLines rehearse,
      MediaUrls mediaUrls) {
    this.surveyor = new Surveyor(directory);
    this.ids = ids;
    this.log = log;
    this.doorbell = doorbell;
    this.meter = meter;
    this.pace = new BulkPace(processor);
    this.rehearse = rehearse;
    this.nothingFetched = new NothingFetched(mediaUrls);
  }

  @Override
  public Uni<BulkOpening> begin(
      Principal who, Optional<IdempotencyKey> key, Optional<String> locale) {
    Optional<RequestKey> recorded =
        key.map(given -> new RequestKey(given.value(), Fingerprint.ofBulk(locale)));
    return log.open(new NewBulk(who.organization(), ids.next(), who.tokenName(), recorded));
  }

  @Override
  public Uni<Taken> take(BulkUpload upload, BulkLines lines) {
    return pace.rest()
        .chain(() -> surveyor.survey(upload.organization(), lines))
        .flatMap(survey -> append(upload, lines, survey, ATTEMPTS))
        .map(recorded -> recorded.map(this::tell).orElse(Taken.OVERTAKEN));
  }

  @Override
  public Uni<Taken> end(BulkUpload upload) {
    return log.close(upload, true);
  }

  @Override
  public Uni<Taken> breakOff(BulkUpload upload) {
    return log.close(upload, false);
  }

  @Override
  public BulkRehearsal rehearse(Principal who, boolean whole) {
    return new RehearseBulk(
        who, ids.next(), surveyor, log, rehearse, Optional.of(nothingFetched).filter(one -> whole));
  }

  private Uni<Optional<List<ItemKey>>> append(
      BulkUpload upload, BulkLines lines, LineSurvey survey, int attempts) {
    return log.append(upload, lines, survey.needs(lines.after()), found -> judge(survey, found))
        .onFailure(failure -> failure instanceof Unavailable && attempts > 1)
        .recoverWithUni(
            () ->
                Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(PAUSE)
                    .chain(() -> append(upload, lines, survey, attempts - 1)));
  }

  private static NewBulkLines judge(LineSurvey survey, BulkFindings found) {
    LineJudge judge =
        new LineJudge(survey.organization().locales(), found, found.newItems(), survey.refused());
    survey.sound().forEach(judge::judge);
    return judge.judged();
  }

  private Taken tell(List<ItemKey> items) {
    meter.accepted(items.size());
    doorbell.ring(items);
    return Taken.RECORDED;
  }
}
