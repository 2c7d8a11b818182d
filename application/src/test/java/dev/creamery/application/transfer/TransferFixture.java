package dev.creamery.application.transfer;

import dev.creamery.application.accept.AcceptWrite;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.CommitWrite;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.accept.WaitingWrites;
import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryMediaRepository;
import dev.creamery.application.fake.InMemoryMediaStore;
import dev.creamery.application.fake.InMemorySnapshots;
import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.application.manage.ManageCollections;
import dev.creamery.application.manage.ManageOrganizations;
import dev.creamery.application.manage.ManageTokens;
import dev.creamery.application.media.DropBytes;
import dev.creamery.application.media.KeepMedia;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.media.TakeInMedia;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.operation.FollowOperations;
import dev.creamery.application.page.ReadPages;
import dev.creamery.application.page.WritePages;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RehearseCommands;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.RegexPatterns;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All of Creamery in memory, with organizations whose content goes from one to the other. */
abstract class TransferFixture {
  private static final MediaUrls MEDIA_URLS = new MediaUrls("https://cdn.example");

  final ContentStore store;
  final WritePages pages;
  final ManageCollections collections;
  final AcceptWrite writes;
  private final ManageOrganizations organizations;
  private final TransferContent transfers;

  TransferFixture() {
    InMemoryStore memory = new InMemoryStore();
    store = memory;
    CountingMeter meter = new CountingMeter();
    Finished finished = new Finished();
    ProcessCommands processor =
        new ProcessCommands(
            memory.processing(),
            MEDIA_URLS,
            new ProcessCommands.Limits(2, 100_000, 100, 100),
            GiveWay.NEVER,
            Gathering.NONE,
            new RetryPolicy(3, Duration.ofSeconds(1)),
            finished,
            meter,
            memory.clock());
    Doorbell doorbell = items -> processor.process(items).subscribe().with(done -> {});
    collections = new ManageCollections(memory.collections(), new RegexPatterns());
    organizations =
        new ManageOrganizations(
            memory.organizations(), new ManageTokens(memory.directory().tokens()));
    pages = new WritePages(memory.directory(), memory.pages(), memory.clock());
    writes =
        new AcceptWrite(
            memory.directory(),
            memory.items(),
            memory.ids(),
            new CommitWrite(memory.log(), new WaitingWrites(), doorbell, meter),
            new RehearseCommands(memory.processing(), MEDIA_URLS, 100));
    Target target =
        new Target(
            memory.directory(),
            organizations,
            collections,
            pages,
            new ReadPages(memory.directory(), memory.pages()),
            writes,
            new FollowOperations(memory.operations(), memory.log(), doorbell, finished, 10),
            library(memory));
    transfers =
        new TransferContent(
            new InMemorySnapshots(memory), MEDIA_URLS, () -> Path.of("nowhere"), target, 1);
  }

  private static KeepMedia library(InMemoryStore memory) {
    InMemoryMediaStore bytes = new InMemoryMediaStore();
    InMemoryMediaRepository repository = new InMemoryMediaRepository();
    return new KeepMedia(
        bytes,
        file -> Uni.createFrom().failure(new IllegalStateException("Nothing is uploaded")),
        repository,
        new TakeInMedia(bytes, repository, memory.clock()),
        new DropBytes(bytes, repository),
        () -> Path.of("nowhere"),
        MEDIA_URLS);
  }

  static Principal admin(OrganizationId organization) {
    return new Principal(organization, "admin", Scope.ADMIN, false);
  }

  OrganizationId newOrganization(String... locales) {
    OrganizationId made = store.newOrganization();
    store.run(() -> organizations.patch(made, Inputs.members("locales", List.of(locales))));
    return made;
  }

  void define(OrganizationId organization, String key, InputValue.Members... fields) {
    store.run(() -> collections.put(organization, key, Inputs.members("fields", List.of(fields))));
  }

  /** Writes an item; its id. */
  long create(OrganizationId organization, String collection, ItemStatus status, Object... fields) {
    Write write =
        new Write(
            CommandKind.CREATE,
            collection,
            Optional.empty(),
            Optional.of(status),
            List.of(Inputs.members(fields).values()),
            Optional.empty());
    Acceptance acceptance = store.run(() -> writes.accept(admin(organization), write));
    return ((Acceptance.Accepted) acceptance).items().get(0);
  }

  void patch(OrganizationId organization, String collection, long item, Object... fields) {
    Write write =
        new Write(
            CommandKind.PATCH,
            collection,
            Optional.of(Long.toString(item)),
            Optional.empty(),
            List.of(Inputs.members(fields).values()),
            Optional.empty());
    store.run(() -> writes.accept(admin(organization), write));
  }

  List<InputValue.Members> export(OrganizationId organization) {
    List<InputValue.Members> lines = new ArrayList<>();
    store.run(
        () ->
            transfers.export(
                organization,
                some -> {
                  lines.addAll(some);
                  return Uni.createFrom().voidItem();
                }));
    return lines;
  }

  ImportOutcome load(OrganizationId organization, List<InputValue.Members> lines) {
    return load(organization, lines, new ImportTerms(Optional.empty(), false));
  }

  ImportOutcome load(
      OrganizationId organization, List<InputValue.Members> lines, ImportTerms terms) {
    return store.run(() -> transfers.load(admin(organization), new Lines(lines), terms));
  }

  ImportReport report(OrganizationId organization, List<InputValue.Members> lines) {
    return ((ImportOutcome.Done) load(organization, lines)).report();
  }

  static ImportTerms terms(String key, boolean resume) {
    return new ImportTerms(IdempotencyKey.parse(key), resume);
  }

  static InputValue.Members header(String... locales) {
    return Inputs.members("creamery_export", 1, "locales", List.of(locales));
  }

  static InputValue.Members item(int number, String collection, Map<String, ?> fields) {
    return Inputs.members(
        "item", number, "collection", collection, "status", "published", "fields", fields);
  }

  static InputValue.Members end() {
    return Inputs.members("end", Map.of());
  }

  /** Lines that are in memory. */
  private record Lines(List<InputValue.Members> all) implements LineSource {
    @Override
    public Reader open() {
      return new Reader() {
        private int next;

        @Override
        public Optional<ImportLine> next() {
          return next == all.size()
              ? Optional.empty()
              : Optional.of(ImportLine.of(next + 1, all.get(next++)));
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Optional<ImportLine> last() {
      return all.isEmpty()
          ? Optional.empty()
          : Optional.of(ImportLine.of(all.size(), all.get(all.size() - 1)));
    }
  }
}
