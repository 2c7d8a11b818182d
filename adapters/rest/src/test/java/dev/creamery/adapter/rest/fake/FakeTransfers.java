package dev.creamery.adapter.rest.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Transfers;
import dev.creamery.application.transfer.ExportCounts;
import dev.creamery.application.transfer.ImportLine;
import dev.creamery.application.transfer.ImportOutcome;
import dev.creamery.application.transfer.ImportReport;
import dev.creamery.application.transfer.ImportTerms;
import dev.creamery.application.transfer.LineSink;
import dev.creamery.application.transfer.LineSource;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Exports a thousand pages, and keeps what was imported. */
@Singleton
public class FakeTransfers implements Transfers {
  private static final ExportCounts COUNTS = new ExportCounts(1, 2, 3, 4);

  private final AtomicInteger names = new AtomicInteger();
  private final Path folder;
  private volatile ImportOutcome outcome = done();
  private volatile Optional<Throwable> failure = Optional.empty();
  private volatile List<ImportLine> lines = List.of();
  private volatile Optional<ImportTerms> terms = Optional.empty();

  FakeTransfers() throws IOException {
    folder = Files.createTempDirectory("creamery-transfer-test");
  }

  public void reset() {
    outcome = done();
    failure = Optional.empty();
    lines = List.of();
    terms = Optional.empty();
  }

  private static ImportOutcome done() {
    ImportReport.RefusedLine refused = new ImportReport.RefusedLine(7, List.of("name: No."));
    return new ImportOutcome.Done(new ImportReport(COUNTS, 5, 1, List.of(refused)));
  }

  /** What becomes of an import. */
  public void answer(ImportOutcome wanted) {
    outcome = wanted;
  }

  /** What an export ends with, after it has begun. */
  public void fail(Throwable wanted) {
    failure = Optional.of(wanted);
  }

  /** The lines that came last. */
  public List<ImportLine> lines() {
    return lines;
  }

  /** The terms that came last; empty where nothing came. */
  public Optional<ImportTerms> terms() {
    return terms;
  }

  /** How many files are still on their way. */
  public long onTheirWay() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Path fresh() {
    return folder.resolve("file-" + names.incrementAndGet());
  }

  @Override
  public Uni<ExportCounts> export(OrganizationId organization, LineSink sink) {
    List<InputValue.Members> pages = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      pages.add(new InputValue.Members(Map.of("page", new InputValue.Text("Page " + i))));
    }
    Uni<Void> written =
        sink.write(pages.subList(0, 400)).chain(() -> sink.write(pages.subList(400, 1_000)));
    Uni<ExportCounts> done = written.replaceWith(COUNTS);
    return failure.isPresent() ? done.onItem().failWith(() -> failure.orElseThrow()) : done;
  }

  @Override
  public Uni<ImportOutcome> load(Principal who, LineSource source, ImportTerms given) {
    List<ImportLine> read = new ArrayList<>();
    try (LineSource.Reader reader = source.open()) {
      for (var line = reader.next(); line.isPresent(); line = reader.next()) {
        read.add(line.get());
      }
    }
    lines = read;
    terms = Optional.of(given);
    return Uni.createFrom().item(outcome);
  }
}
