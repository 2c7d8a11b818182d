package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkUpload;
import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.bulk.Taken;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.BulkNeeds;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewBulk;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.creamery.application.port.out.BulkLog} records. */
public abstract class BulkLogContract extends ContentContract {
  private static final RequestKey KEY = new RequestKey("import-1", "00".repeat(32));
  private static final Violation GONE = Violation.of(ErrorCode.ITEM_NOT_FOUND, "Not there.");
  private static final Violation BAD = Violation.of(ErrorCode.MALFORMED, "No JSON.");
  private static final BulkNeeds NOTHING = new BulkNeeds(Set.of(), Set.of(), 0);

  private BulkOpening open(Optional<RequestKey> key) {
    NewBulk bulk = new NewBulk(organization, store().ids().next(), "editor", key);
    return run(() -> store().bulks().open(bulk));
  }

  private BulkUpload begun() {
    return ((BulkOpening.Open) open(Optional.empty())).upload();
  }

  private static NewBulkLines.Line made(int number, String name) {
    return new NewBulkLines.Line(number, TEAM, Optional.empty(), false, create(name));
  }

  private static NewBulkLines.Line patched(int number, ItemKey item) {
    return new NewBulkLines.Line(number, TEAM, Optional.of(item.id()), false, patch("rank", 2));
  }

  private static NewBulkLines judged(NewBulkLines.Line... lines) {
    return new NewBulkLines(List.of(lines), List.of(), Map.of(), GONE);
  }

  private Optional<List<ItemKey>> take(BulkUpload upload, int after, int upTo, NewBulkLines what) {
    BulkLines lines = new BulkLines(after, upTo, List.of(), "digest-" + upTo);
    return run(() -> store().bulks().append(upload, lines, NOTHING, found -> what));
  }

  private BulkView bulk(BulkUpload upload) {
    return operation(upload.operation()).bulk().orElseThrow();
  }

  private Taken close(BulkUpload upload, boolean whole) {
    return run(() -> store().bulks().close(upload, whole));
  }

  @Test
  public void makesCommandsOfOneOperationOfManyAppends() {
    BulkUpload upload = begun();
    List<ItemKey> first = take(upload, 0, 2, judged(made(1, "Ann"), made(2, "Bob"))).orElseThrow();
    List<ItemKey> second = take(upload, 2, 4, judged(made(4, "Cid"))).orElseThrow();
    OperationView operation = operation(upload.operation());
    assertThat(operation.commands()).extracting(CommandView::index).containsExactly(0, 1, 3);
    assertThat(operation.status()).isEqualTo(OperationStatus.PENDING);
    apply(first.get(0), first.get(1), second.get(0));
    assertThat(operation(upload.operation()).counts().applied()).isEqualTo(3);
    assertThat(operation(upload.operation()).status()).isEqualTo(OperationStatus.RUNNING);
    assertThat(close(upload, true)).isEqualTo(Taken.RECORDED);
    assertThat(operation(upload.operation()).status()).isEqualTo(OperationStatus.SUCCEEDED);
    assertThat(operation(upload.operation()).finishedAt()).isPresent();
    assertThat(item(second.get(0))).isPresent();
  }

  @Test
  public void keepsRefusedLinesWithTheirNumbers() {
    BulkUpload upload = begun();
    NewBulkLines some =
        new NewBulkLines(
            List.of(made(1, "Ann"), patched(3, new ItemKey(organization, Long.MAX_VALUE))),
            List.of(new RefusedLine(2, List.of(BAD))),
            Map.of(),
            GONE);
    assertThat(take(upload, 0, 3, some).orElseThrow()).hasSize(1);
    assertThat(bulk(upload).refused()).isEqualTo(2);
    assertThat(bulk(upload).refusals())
        .containsExactly(new RefusedLine(2, List.of(BAD)), new RefusedLine(3, List.of(GONE)));
    close(upload, true);
    take(upload, 3, 3, judged());
    assertThat(bulk(upload).lines()).isEqualTo(3);
  }

  @Test
  public void goesOnWhereMoreLinesAreRefusedThanAreKept() {
    BulkUpload upload = begun();
    int many = BulkLog.MAX_REFUSALS + 100;
    take(upload, 0, many, refused(1, many));
    assertThat(take(upload, many, many + 1, refused(many + 1, many + 1))).isPresent();
    assertThat(bulk(upload).refused()).isEqualTo(many + 1);
    assertThat(bulk(upload).refusals())
        .hasSize(BulkLog.MAX_REFUSALS)
        .last()
        .isEqualTo(new RefusedLine(BulkLog.MAX_REFUSALS, List.of(BAD)));
  }

  private static NewBulkLines refused(int from, int to) {
    List<RefusedLine> all =
        IntStream.rangeClosed(from, to)
            .mapToObj(number -> new RefusedLine(number, List.of(BAD)))
            .toList();
    return new NewBulkLines(List.of(), all, Map.of(), GONE);
  }

  @Test
  public void recordsTheSameLinesOnce() {
    BulkUpload upload = begun();
    assertThat(take(upload, 0, 1, judged(made(1, "Ann"))).orElseThrow()).hasSize(1);
    assertThat(take(upload, 0, 1, judged(made(1, "Ann"))).orElseThrow()).isEmpty();
    assertThat(operation(upload.operation()).counts().total()).isEqualTo(1);
  }

  @Test
  public void changesItemsThatAreThereOrWillBe() {
    ItemKey there = appliedItem("Ann");
    BulkUpload upload = begun();
    List<ItemKey> made = take(upload, 0, 1, judged(made(1, "Bob"))).orElseThrow();
    assertThat(take(upload, 1, 3, judged(patched(2, there), patched(3, made.get(0)))))
        .contains(List.of(there, made.get(0)));
  }

  @Test
  public void goesOnUnderItsKeyAndFromTheFormerUploadNoMore() {
    BulkUpload former = ((BulkOpening.Open) open(Optional.of(KEY))).upload();
    take(former, 0, 1, judged(made(1, "Ann")));
    BulkOpening.Open again = (BulkOpening.Open) open(Optional.of(KEY));
    assertThat(again.upload().operation()).isEqualTo(former.operation());
    assertThat(again.lines()).isEqualTo(1);
    assertThat(again.digest()).isEqualTo("digest-1");
    assertThat(take(former, 1, 2, judged(made(2, "Bob")))).isEmpty();
    assertThat(close(former, false)).isEqualTo(Taken.OVERTAKEN);
    assertThat(take(again.upload(), 1, 2, judged(made(2, "Bob"))).orElseThrow()).hasSize(1);
    assertThat(close(again.upload(), true)).isEqualTo(Taken.RECORDED);
    assertThat(open(Optional.of(KEY)))
        .isEqualTo(new BulkOpening.Complete(former.operation(), 2, "digest-2"));
  }

  @Test
  public void tellsThatMoreWasToCome() {
    BulkUpload upload = begun();
    List<ItemKey> items = take(upload, 0, 1, judged(made(1, "Ann"))).orElseThrow();
    close(upload, false);
    apply(items.get(0));
    assertThat(bulk(upload).state()).isEqualTo(BulkView.State.BROKEN_OFF);
    assertThat(operation(upload.operation()).status()).isEqualTo(OperationStatus.PARTIAL);
  }

  @Test
  public void sharesKeysWithAllOtherWrites() {
    open(Optional.of(KEY));
    NewOperation single = creates(TEAM, create("Ann"));
    NewOperation under =
        new NewOperation(
            single.id(),
            organization,
            "editor",
            TEAM,
            Optional.empty(),
            single.commands(),
            Optional.of(new RequestKey(KEY.key(), "ff".repeat(32))));
    assertThat(append(under)).isInstanceOf(Appended.KeyReused.class);
    accept(
        new NewOperation(
            store().ids().next(),
            organization,
            "editor",
            TEAM,
            Optional.empty(),
            single.commands(),
            Optional.of(new RequestKey("other", KEY.fingerprint()))));
    assertThat(open(Optional.of(new RequestKey("other", KEY.fingerprint()))))
        .isEqualTo(new BulkOpening.KeyReused());
  }

  @Test
  public void listsBulksAmongAllOperations() {
    BulkUpload upload = begun();
    List<ItemKey> items = take(upload, 0, 2, judged(made(1, "Ann"), unfit(2))).orElseThrow();
    close(upload, true);
    apply(items.get(0), items.get(1));
    accept(creates(TEAM, create("Bob")));
    assertThat(list(Optional.of(OperationStatus.PARTIAL), Optional.of(items.get(0).id())))
        .extracting(OperationView::id)
        .containsExactly(upload.operation());
    assertThat(list(Optional.empty(), Optional.empty())).hasSize(2);
    CommandFilter rejected = new CommandFilter(Optional.of(CommandState.REJECTED), -1, MANY);
    assertThat(run(() -> store().operations().commands(organization, upload.operation(), rejected)))
        .extracting(CommandView::index)
        .containsExactly(1);
    assertThat(
            run(
                () ->
                    store()
                        .operations()
                        .commands(
                            organization,
                            upload.operation(),
                            new CommandFilter(Optional.empty(), 0, 1))))
        .extracting(CommandView::index)
        .containsExactly(1);
  }

  @Test
  public void findsTheHoldersOfValuesThoseOfUpsertsToo() {
    ItemKey there = appliedBook("isbn", "A");
    UniqueKey taken = isbn("A");
    UniqueKey awaited = isbn("B");
    BulkUpload upload = begun();
    NewBulkLines.Line book =
        new NewBulkLines.Line(
            1,
            BOOKS,
            Optional.of(there.id() + 1_000),
            false,
            ItemCommand.create(Optional.empty(), Elements.flat("isbn", "B")));
    take(
        upload,
        0,
        1,
        new NewBulkLines(List.of(book), List.of(), Map.of(awaited, there.id() + 1_000), GONE));
    assertThat(run(() -> store().bulks().holders(Set.of(taken, awaited, isbn("C")))))
        .containsOnly(Map.entry(taken, there.id()), Map.entry(awaited, there.id() + 1_000));
  }

  private UniqueKey isbn(String value) {
    return UniqueKey.of(
        organization,
        BOOKS,
        Schemas.books().field("isbn").orElseThrow(),
        LocaleTag.NONE,
        new FieldValue.Text(value));
  }

  private static NewBulkLines.Line unfit(int number) {
    return new NewBulkLines.Line(
        number,
        TEAM,
        Optional.empty(),
        false,
        ItemCommand.create(Optional.empty(), Elements.flat("rank", 1)));
  }

  private List<OperationView> list(Optional<OperationStatus> status, Optional<Long> item) {
    OperationFilter filter =
        new OperationFilter(status, Optional.of(TEAM), item, Optional.empty(), MANY);
    return run(() -> store().operations().list(organization, filter));
  }
}
