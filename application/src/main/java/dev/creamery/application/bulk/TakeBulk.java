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
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Takes bulks in: lines are judged by the schemas at hand, committed, and rung for. */
public final class TakeBulk implements BulkWrites {
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
        .flatMap(
            survey ->
                Patience.with(
                    () ->
                        log.append(
                            upload,
                            lines,
                            survey.needs(lines.after()),
                            found -> judge(survey, found))))
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

  @Override
  public Uni<TakenWhole> takeWhole(
      Principal who, Optional<IdempotencyKey> key, Optional<String> locale, BulkLines lines) {
    if (lines.upTo() > WholeBulk.MAX_LINES) {
      throw new IllegalArgumentException("Too many lines to be taken as a whole: " + lines.upTo());
    }
    Optional<RequestKey> recorded =
        key.map(
            given -> new RequestKey(given.value(), Fingerprint.ofWhole(locale, lines.digest())));
    NewBulk bulk = new NewBulk(who.organization(), ids.next(), who.tokenName(), recorded);
    return pace.rest()
        .chain(() -> surveyor.survey(who.organization(), lines))
        .flatMap(
            survey ->
                Patience.with(
                    () ->
                        log.appendWhole(
                            bulk, lines, survey.needs(0), found -> judgeWhole(survey, found))))
        .invoke(this::tell);
  }

  private NewBulkLines judgeWhole(LineSurvey survey, BulkFindings found) {
    return nothingFetched.judge(survey, judge(survey, found));
  }

  private void tell(TakenWhole taken) {
    if (taken instanceof TakenWhole.Recorded recorded) {
      tell(recorded.items());
    }
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
