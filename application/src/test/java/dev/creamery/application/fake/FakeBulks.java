package dev.creamery.application.fake;

import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkForecast;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkRehearsal;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.bulk.TakenWhole;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps the lines of bulks and answers what a test wants. */
public final class FakeBulks implements BulkWrites {
  /** The operation of every bulk. */
  public static final UUID OPERATION = UUID.fromString("0192a3b4-0000-7000-8000-000000000001");

  private static final BulkUpload UPLOAD =
      new BulkUpload(new OrganizationId(1), OPERATION, "editor", 1);

  private static final TakenWhole RECORDED = new TakenWhole.Recorded(OPERATION, List.of());

  private static final BulkForecast NOTHING =
      new BulkForecast(0, 0, List.of(), Map.of(), 0, List.of(), 0, false);

  private final List<BulkLines> taken = new CopyOnWriteArrayList<>();
  private final List<BulkLines> rehearsed = new CopyOnWriteArrayList<>();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private volatile BulkForecast forecast = NOTHING;
  private volatile TakenWhole whole = RECORDED;
  private volatile BulkOpening opening = new BulkOpening.Open(UPLOAD, 0, "");
  private volatile Function<BulkLines, Uni<Taken>> answer = FakeBulks::recorded;

  public void reset() {
    taken.clear();
    rehearsed.clear();
    forecast = NOTHING;
    whole = RECORDED;
    ends.clear();
    opening = new BulkOpening.Open(UPLOAD, 0, "");
    answer = FakeBulks::recorded;
  }

  private static Uni<Taken> recorded(BulkLines lines) {
    return Uni.createFrom().item(Taken.RECORDED);
  }

  /** Of the next bulk, so many lines of this digest were taken before. */
  public void goOnAfter(int lines, String digest) {
    opening = new BulkOpening.Open(UPLOAD, lines, digest);
  }

  public void openAs(BulkOpening next) {
    opening = next;
  }

  public void answer(Function<BulkLines, Uni<Taken>> with) {
    answer = with;
  }

  /** All that was taken, call by call. */
  public List<BulkLines> taken() {
    return List.copyOf(taken);
  }

  /** All lines that were taken. */
  public List<BulkLine> lines() {
    return taken.stream().flatMap(lines -> lines.lines().stream()).toList();
  }

  /** All lines that were only tried. */
  public List<BulkLine> rehearsed() {
    return rehearsed.stream().flatMap(lines -> lines.lines().stream()).toList();
  }

  /** How bulks ended: {@code whole} or {@code broken off}. */
  public List<String> ends() {
    return List.copyOf(ends);
  }

  @Override
  public Uni<BulkOpening> begin(
      Principal who, Optional<IdempotencyKey> key, Optional<String> locale) {
    return Uni.createFrom().item(opening);
  }

  /** What becomes of bulks that are taken as a whole. */
  public void answerWhole(TakenWhole with) {
    whole = with;
  }

  @Override
  public Uni<TakenWhole> takeWhole(
      Principal who, Optional<IdempotencyKey> key, Optional<String> locale, BulkLines lines) {
    taken.add(lines);
    ends.add("as one");
    return Uni.createFrom().item(whole);
  }

  /** What dry runs come to. */
  public void forecast(BulkForecast next) {
    forecast = next;
  }

  @Override
  public BulkRehearsal rehearse(Principal who, boolean whole) {
    return new BulkRehearsal() {
      @Override
      public Uni<Void> take(BulkLines lines) {
        rehearsed.add(lines);
        return answer.apply(lines).replaceWithVoid();
      }

      @Override
      public BulkForecast forecast() {
        return forecast;
      }
    };
  }

  @Override
  public Uni<Taken> take(BulkUpload upload, BulkLines lines) {
    taken.add(lines);
    return answer.apply(lines);
  }

  @Override
  public Uni<Taken> end(BulkUpload upload) {
    ends.add("whole");
    return Uni.createFrom().item(Taken.RECORDED);
  }

  @Override
  public Uni<Taken> breakOff(BulkUpload upload) {
    ends.add("broken off");
    return Uni.createFrom().item(Taken.RECORDED);
  }
}
