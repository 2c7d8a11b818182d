package dev.creamery.application.transfer;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Snapshots;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One export: asks a moment for a part, writes it, and only then asks for the next. */
final class ExportRun {
  /** Items that are in memory at once. */
  private static final int PART = 100;

  /** A page may be as long as a thousand items. */
  private static final int PAGES = 10;

  private static final int IDS = 10_000;

  private final Snapshots.Moment moment;
  private final MediaUrls mediaUrls;
  private final LineSink sink;
  private final ItemNumbers numbers = new ItemNumbers();
  private final ExportedValues values = new ExportedValues(numbers);
  private long lastId;
  private long pages;
  private long files;
  private Optional<MediaId> lastFile = Optional.empty();

  ExportRun(Snapshots.Moment moment, MediaUrls mediaUrls, LineSink sink) {
    this.moment = moment;
    this.mediaUrls = mediaUrls;
    this.sink = sink;
  }

  Uni<ExportCounts> run() {
    return moment
        .organization()
        .flatMap(
            organization -> moment.collections().flatMap(schemas -> write(organization, schemas)));
  }

  private Uni<ExportCounts> write(Organization organization, List<Collection> schemas) {
    return oneByOne(schemas, this::number)
        .chain(() -> header(organization))
        .chain(() -> writeAll(schemas.stream().map(ExportLines::collection).toList()))
        .chain(this::writePages)
        .chain(() -> oneByOne(schemas, schema -> writeItems(organization.locales(), schema)))
        .chain(this::writeFiles)
        .map(done -> new ExportCounts(schemas.size(), pages, numbers.count(), files))
        .call(counts -> sink.write(List.of(ExportLines.end(counts))));
  }

  /** Known before the first item is written: it may refer to the last. */
  private Uni<Void> number(Collection schema) {
    lastId = 0;
    return parts(
        IDS,
        () -> moment.ids(schema.key(), lastId, IDS),
        ids -> {
          numbers.add(schema.key(), ids);
          lastId = ids.get(ids.size() - 1);
          return Uni.createFrom().voidItem();
        });
  }

  private Uni<Void> header(Organization organization) {
    return moment
        .files(Optional.empty(), 1)
        .map(any -> any.stream().findFirst().map(file -> mediaUrls.library(organization.id())))
        .flatMap(at -> sink.write(List.of(ExportLines.header(organization.locales(), at))));
  }

  private Uni<Void> writePages() {
    return parts(
        PAGES,
        () -> moment.pages(PAGES, pages),
        found -> {
          pages += found.size();
          return writeAll(found.stream().map(ExportLines::page).toList());
        });
  }

  private Uni<Void> writeItems(Locales locales, Collection schema) {
    lastId = 0;
    return parts(
        PART,
        () -> moment.items(schema.key(), lastId, PART),
        items -> {
          lastId = items.get(items.size() - 1).key().id();
          return writeAll(items.stream().map(item -> line(locales, schema, item)).toList());
        });
  }

  private InputValue.Members line(Locales locales, Collection schema, Item item) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put(Line.ITEM, Line.number(numbers.of(schema.key(), item.key().id()).orElseThrow()));
    members.put(Line.COLLECTION, Line.text(schema.key().value()));
    members.put(Line.STATUS, Line.text(item.status().code()));
    members.put(Line.FIELDS, values.fields(locales, schema, item.fields()));
    return new InputValue.Members(members);
  }

  private Uni<Void> writeFiles() {
    return parts(
        PART,
        () -> moment.files(lastFile, PART),
        found -> {
          files += found.size();
          lastFile = Optional.of(found.get(found.size() - 1).key().id());
          return writeAll(found.stream().map(ExportLines::file).toList());
        });
  }

  private Uni<Void> writeAll(List<InputValue.Members> lines) {
    return lines.isEmpty() ? Uni.createFrom().voidItem() : sink.write(lines);
  }

  private static <T> Uni<Void> oneByOne(
      List<T> all, Function<? super T, Uni<? extends Void>> step) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(step)
        .onItem()
        .ignoreAsUni();
  }

  /** Asks for one part after the other, until one is not full. */
  private static <T> Uni<Void> parts(
      int size, Supplier<Uni<List<T>>> next, Function<List<T>, Uni<Void>> write) {
    return Multi.createBy()
        .repeating()
        .uni(
            () ->
                next.get()
                    .call(part -> part.isEmpty() ? Uni.createFrom().voidItem() : write.apply(part)))
        .whilst(part -> part.size() == size)
        .onItem()
        .ignoreAsUni();
  }
}
