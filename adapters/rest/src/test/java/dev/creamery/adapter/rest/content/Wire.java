package dev.creamery.adapter.rest.content;

import static java.util.Objects.requireNonNull;

import dev.creamery.adapter.rest.json.JsonReader;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.accept.AcceptWrite;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.CommitWrite;
import dev.creamery.application.accept.WaitingWrites;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.page.WritePages;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RehearseCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadContent;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content of one collection from JSON to JSON, through all that is there but HTTP and SQL: the
 * reader, the use cases on a store in memory, the writer.
 */
final class Wire {
  static final int AUTHORS = 3;

  /** The addresses of files that the library has. */
  static final List<String> FILES =
      List.of(
          "https://cdn.example/2/" + "ab".repeat(32) + ".png",
          "https://cdn.example/2/" + "cd".repeat(32) + ".bin");

  private static final MediaUrls URLS = new MediaUrls("https://cdn.example");

  private final InMemoryStore store = new InMemoryStore();
  private final List<ItemKey> rung = new ArrayList<>();
  private final ReadContent reads =
      new ReadContent(store.directory(), store.items(), store.pages(), URLS);
  private final AcceptWrite writes =
      new AcceptWrite(
          store.directory(),
          store.items(),
          store.ids(),
          new CommitWrite(store.log(), new WaitingWrites(), rung::addAll, new CountingMeter()),
          new RehearseCommands(store.processing(), URLS, 100));
  private final ProcessCommands processor =
      new ProcessCommands(
          store.processing(),
          URLS,
          new ProcessCommands.Limits(1, 100, 100, 100),
          GiveWay.NEVER,
          Gathering.NONE,
          new RetryPolicy(1, Duration.ZERO),
          new Finished(),
          new CountingMeter(),
          store.clock());
  private final OrganizationId organization;
  private final String key;

  Wire(Locales locales, Collection collection) {
    organization = store.run(() -> store.directory().organizations().create("Ours", locales)).id();
    key = collection.key().value();
    store.save(organization, collection);
  }

  /**
   * A wire for a collection of every type, whose references find the authors 1 to {@link #AUTHORS}
   * and the page {@code about}.
   */
  static Wire ofEveryType(Locales locales) {
    Wire wire = new Wire(locales, Schemas.everyType());
    wire.store.save(
        wire.organization, Schemas.collection("authors", Schemas.field("name", "short_text")));
    InputValue.Members author = Inputs.members("name", "Author");
    Map<String, InputValue> byLocale = new LinkedHashMap<>();
    locales.tags().forEach(tag -> byLocale.put(tag.code(), author));
    for (int i = 0; i < AUTHORS; i++) {
      wire.create("authors", byLocale.isEmpty() ? author : new InputValue.Members(byLocale), "");
    }
    FILES.forEach(wire::keep);
    InputValue.Members page =
        Inputs.members("slug", "about", "title", "About", "status", "published");
    wire.store.run(
        () ->
            new WritePages(wire.store.directory(), wire.store.pages(), wire.store.clock())
                .create(wire.organization, page, Optional.empty()));
    return wire;
  }

  private void keep(String url) {
    MediaKey media = URLS.key(url).orElseThrow();
    store.keep(
        media, new MediaFile(media.id(), "image/png", media.extension(), 9, Optional.empty()));
  }

  /** From now on, the organization has these locales. */
  void locales(Locales now) {
    store.run(
        () ->
            store.directory().organizations().update(new Organization(organization, "Ours", now)));
  }

  /**
   * Creates an item with these fields.
   *
   * @param locale where flat fields go; empty for the default locale
   */
  long create(InputValue.Members fields, String locale) {
    return create(key, fields, locale);
  }

  private long create(String collection, InputValue.Members fields, String locale) {
    InputValue.Members body =
        Inputs.members("key", collection, "status", "published", "fields", List.of(fields));
    return apply(accept(reader(body, locale).create(Optional.empty()).write()));
  }

  void put(long item, InputValue.Members fields, String locale) {
    apply(offer(CommandKind.REPLACE, item, fields, locale));
  }

  void patch(long item, InputValue.Members fields, String locale) {
    apply(offer(CommandKind.PATCH, item, fields, locale));
  }

  void restoreVersion(long item, long version) {
    apply(accept(Write.restoreVersion(key, Long.toString(item), Long.toString(version))));
  }

  /** What a change is answered at the door. */
  Acceptance offer(CommandKind kind, long item, InputValue.Members fields, String locale) {
    InputValue.Members body = Inputs.members("status", "published", "fields", fields);
    return accept(reader(body, locale).change(kind, key, Long.toString(item)).write());
  }

  private static EnvelopeReader reader(InputValue.Members body, String locale) {
    byte[] sent = JsonWriter.write(json -> ValueWriter.write(json, body));
    return new EnvelopeReader(
        (InputValue.Members) JsonReader.read(sent),
        Optional.of(locale).filter(code -> !code.isEmpty()));
  }

  private Acceptance accept(Write write) {
    Principal editor = new Principal(organization, "editor", Scope.WRITE, false);
    return store.run(() -> writes.accept(editor, write));
  }

  /** Applies what has to have been accepted; the item that it was for. */
  private long apply(Acceptance acceptance) {
    Acceptance.Accepted accepted = (Acceptance.Accepted) acceptance;
    store.run(() -> processor.process(List.copyOf(rung)));
    rung.clear();
    OperationView operation =
        store.run(() -> store.operations().find(organization, accepted.operation())).orElseThrow();
    if (operation.status() != OperationStatus.SUCCEEDED) {
      throw new AssertionError("Not applied: " + operation.commands());
    }
    return accepted.items().get(0);
  }

  /** What a reader of an item is answered. */
  ReadAnswer<ItemView> answer(long item, ReadOptions options) {
    return store.run(() -> reads.item(organization, key, Long.toString(item), options));
  }

  /** The fields of an item as readers see them, without its {@code meta}. */
  InputValue.Members read(long item, ReadOptions options) {
    byte[] sent = ContentJson.item(((ReadAnswer.Found<ItemView>) answer(item, options)).value());
    InputValue.Members body = (InputValue.Members) JsonReader.read(sent);
    InputValue.Members data = (InputValue.Members) requireNonNull(body.values().get("data"));
    Map<String, InputValue> fields = new LinkedHashMap<>(data.values());
    fields.remove("meta");
    return new InputValue.Members(fields);
  }
}
