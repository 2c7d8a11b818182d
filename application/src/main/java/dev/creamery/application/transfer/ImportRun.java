package dev.creamery.application.transfer;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Organizations.Change;
import dev.creamery.application.transfer.LineSource.Reader;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.page.PageDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One import, from the first line to the last, on a thread that may wait. */
final class ImportRun {
  private final Target target;
  private final Principal who;
  private final LineSource source;
  private final ImportTerms terms;
  private final Tally tally = new Tally();
  private final SchemaLoading schemas;

  ImportRun(Target target, Principal who, LineSource source, ImportTerms terms) {
    this.target = target;
    this.who = who;
    this.source = source;
    this.terms = terms;
    this.schemas = new SchemaLoading(target, who, tally);
  }

  ImportOutcome run() {
    try (Reader lines = source.open()) {
      Optional<Header> header = lines.next().flatMap(ImportLine::content).flatMap(Header::read);
      if (header.isEmpty()) {
        return new ImportOutcome.NoExport(
            "The first line is not {\"creamery_export\":1,…}. Send what GET /manage/v1/export"
                + " gave.");
      }
      if (!endsAsItShould()) {
        return new ImportOutcome.NoExport(
            "The last line is not {\"end\":…}: the file is not whole. Export it again.");
      }
      Optional<String> content = terms.resume() ? Optional.empty() : target.content(who);
      if (content.isPresent()) {
        return new ImportOutcome.NotEmpty(content.get());
      }
      return speak(header.get()).orElseGet(() -> load(header.get(), lines));
    }
  }

  private boolean endsAsItShould() {
    return source
        .last()
        .flatMap(ImportLine::content)
        .filter(line -> line.values().containsKey(Line.END))
        .isPresent();
  }

  /** Gives the organization the locales of the file; what is wrong with them, if anything. */
  private Optional<ImportOutcome> speak(Header header) {
    Change change =
        Patience.await(target.organizations().patch(who.organization(), header.locales()));
    if (change instanceof Change.Refused refused) {
      return Optional.of(new ImportOutcome.NoExport(Tally.sentence(refused.violations().get(0))));
    }
    target.awaitLocales(who, ((Change.Saved) change).organization().locales());
    return Optional.empty();
  }

  private ImportOutcome load(Header header, Reader lines) {
    ItemLoading items =
        new ItemLoading(
            target, who, schemas, tally, keys(), header.isLocalized(), header.filesAt());
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      take(line.get(), items);
    }
    items.settle();
    if (items.isIncomplete()) {
      link(items);
    }
    schemas.tighten();
    return new ImportOutcome.Done(tally.report());
  }

  private void take(ImportLine line, ItemLoading items) {
    if (line.content().isEmpty()) {
      tally.refuse(line.number(), line.fault());
      return;
    }
    Map<String, InputValue> members = line.content().get().values();
    if (members.containsKey(Line.ITEM)) {
      items.make(line.number(), line.content().get());
    } else if (members.get(Line.COLLECTION) instanceof InputValue.Members definition) {
      schemas.make(line.number(), definition);
    } else if (members.get(Line.PAGE) instanceof InputValue.Members page) {
      page(line.number(), page);
    } else if (members.containsKey(Line.FILE)) {
      // Its bytes came with the items that show it.
      items.settle();
      file(members);
    } else if (!members.containsKey(Line.END)) {
      tally.refuse(
          line.number(), "Not a line of an export: no collection, page, item, file or end.");
    }
  }

  private void page(long line, InputValue.Members page) {
    String slug = page.values().get("slug") instanceof InputValue.Text text ? text.value() : "";
    PageDecision decision = Patience.await(target.pageWrites().put(who.organization(), slug, page));
    if (decision instanceof PageDecision.Saved || decision instanceof PageDecision.Unchanged) {
      tally.page();
    } else if (decision instanceof PageDecision.Rejected rejected) {
      tally.refuseFor(line, rejected.violations());
    } else {
      tally.refuse(line, "slug: Not a valid slug.");
    }
  }

  /** Of a file that no item shows, there is nothing to be told. */
  private void file(Map<String, InputValue> members) {
    Optional<MediaId> id =
        members.get(Line.FILE) instanceof InputValue.Text name
            ? MediaId.parse(name.value().replaceFirst("\\..*", ""))
            : Optional.empty();
    Optional<String> alt =
        members.get(Line.ALT) instanceof InputValue.Text text
            ? Optional.of(text.value())
            : Optional.empty();
    if (id.isPresent()
        && Patience.await(target.library().describe(who.organization(), id.get(), alt))
            .isPresent()) {
      tally.file();
    }
  }

  private void link(ItemLoading items) {
    try (Reader again = source.open()) {
      for (var line = again.next(); line.isPresent(); line = again.next()) {
        ImportLine one = line.get();
        one.content()
            .filter(content -> content.values().containsKey(Line.ITEM))
            .ifPresent(content -> items.link(one.number(), content));
      }
    }
    items.settle();
  }

  /** Without a key of the client's, no other import has these. */
  private String keys() {
    UUID name =
        terms
            .key()
            .map(key -> UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8)))
            .orElseGet(UUID::randomUUID);
    return "import/" + name + "/";
  }

  /** What the first line says. */
  private record Header(InputValue.Members locales, Optional<String> filesAt) {
    static Optional<Header> read(InputValue.Members line) {
      Map<String, InputValue> members = line.values();
      if (!Line.number(Line.VERSION).equals(members.get(Line.FORMAT))
          || !(members.get(Line.LOCALES) instanceof InputValue.Many locales)) {
        return Optional.empty();
      }
      InputValue byDefault = members.get(Line.DEFAULT_LOCALE);
      return Optional.of(
          new Header(
              new InputValue.Members(
                  byDefault == null
                      ? Map.of(Line.LOCALES, locales)
                      : Map.of(Line.LOCALES, locales, Line.DEFAULT_LOCALE, byDefault)),
              members.get(Line.FILES_AT) instanceof InputValue.Text at
                  ? Optional.of(at.value())
                  : Optional.empty()));
    }

    boolean isLocalized() {
      return locales.values().get(Line.LOCALES) instanceof InputValue.Many many
          && !many.values().equals(List.of());
    }
  }
}
