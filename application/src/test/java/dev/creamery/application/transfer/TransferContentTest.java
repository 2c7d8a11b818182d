package dev.creamery.application.transfer;

import static dev.creamery.domain.fixture.Schemas.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.transfer.ImportReport.RefusedLine;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferContentTest extends TransferFixture {
  private static final ItemStatus PUBLISHED = ItemStatus.PUBLISHED;
  private static final ItemStatus DRAFT = ItemStatus.DRAFT;

  private final OrganizationId ours = newOrganization();

  private void defineTeam(OrganizationId organization) {
    define(
        organization,
        "team",
        field("name", "short_text", "required", true),
        field("rank", "number"),
        field("since", "date"),
        field("active", "checkbox"),
        field("boss", "reference", "target", "team"),
        field("friends", "reference", "target", "team", "many", true),
        field("landing", "reference", "target", "page"));
  }

  private void assertComesOutAsItWentIn(List<InputValue.Members> lines) {
    OrganizationId theirs = newOrganization();
    ImportReport report = report(theirs, lines);
    assertThat(report.lines()).isEmpty();
    assertThat(export(theirs)).isEqualTo(lines);
  }

  @Test
  void whatIsImportedIsExportedTheSame() {
    defineTeam(ours);
    store.run(
        () ->
            pages.put(
                ours, "about", Inputs.members("title", "About", "fields", Map.of("hero", "Hi"))));
    create(ours, "team", PUBLISHED, "name", "Gone");
    long ann = create(ours, "team", PUBLISHED, "name", "Ann", "rank", Inputs.number("1.50"));
    long bob = create(ours, "team", DRAFT, "name", "Bob", "since", "2024-03-15", "active", true);
    patch(ours, "team", ann, "boss", bob, "friends", List.of(bob, ann), "landing", "about");
    patch(ours, "team", bob, "boss", ann);

    List<InputValue.Members> lines = export(ours);

    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).isEqualTo(header());
    assertThat(lines.get(4))
        .isEqualTo(
            item(
                2,
                "team",
                Map.of(
                    "name",
                    "Ann",
                    "rank",
                    Inputs.number("1.50"),
                    "boss",
                    Map.of("item", 3),
                    "friends",
                    List.of(Map.of("item", 3), Map.of("item", 2)),
                    "landing",
                    "about")));
    assertComesOutAsItWentIn(lines);
  }

  @Test
  void referencesMayHaveToBeThereAndGoRoundInCircles() {
    define(
        ours, "pairs", field("name", "short_text"), field("other", "reference", "target", "pairs"));
    long one = create(ours, "pairs", PUBLISHED, "name", "One");
    long two = create(ours, "pairs", PUBLISHED, "name", "Two", "other", one);
    patch(ours, "pairs", one, "other", two);
    define(
        ours,
        "pairs",
        field("name", "short_text"),
        field("other", "reference", "target", "pairs", "required", true));
    assertComesOutAsItWentIn(export(ours));
  }

  @Test
  void allLocalesGoAlong() {
    OrganizationId localized = newOrganization("en", "es");
    define(
        localized,
        "team",
        field("name", "short_text"),
        field("boss", "reference", "target", "team"));
    long ann =
        create(
            localized,
            "team",
            PUBLISHED,
            "en",
            Inputs.members("name", "Ann"),
            "es",
            Inputs.members("name", "Ana"));
    patch(localized, "team", ann, "es", Inputs.members("boss", ann));
    create(localized, "team", PUBLISHED, "es", Inputs.members("name", "Solo"));
    assertComesOutAsItWentIn(export(localized));
  }

  @Test
  void manyItemsKeepTheirOrder() {
    defineTeam(ours);
    for (int i = 0; i < 250; i++) {
      create(ours, "team", i % 7 == 0 ? DRAFT : PUBLISHED, "name", "Item " + i);
    }
    assertComesOutAsItWentIn(export(ours));
  }

  @Test
  void badLinesAreNamedAndTheOthersGoOn() {
    defineTeam(ours);
    List<InputValue.Members> lines = new ArrayList<>(export(ours));
    lines.addAll(
        2,
        List.of(
            item(1, "team", Map.of("name", "Ann")),
            item(2, "team", Map.of("rank", "many")),
            item(3, "team", Map.of("name", "Bob", "boss", Map.of("item", 2))),
            item(4, "nobody", Map.of()),
            Inputs.members("x", 1),
            item(5, "team", Map.of("name", "Cy", "landing", "nowhere"))));

    ImportReport report = report(newOrganization(), lines);

    assertThat(report.applied().items()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(5);
    assertThat(report.lines())
        .extracting(RefusedLine::line)
        .containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);
    assertThat(report.lines())
        .filteredOn(line -> line.line() == 5)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.errors())
                    .containsExactly("boss: The item 2 it refers to is not there."));
  }

  @Test
  void nothingIsImportedOverContent() {
    defineTeam(ours);
    create(ours, "team", PUBLISHED, "name", "Ann");
    assertThat(load(ours, List.of(header(), end())))
        .isInstanceOfSatisfying(
            ImportOutcome.NotEmpty.class,
            no -> assertThat(no.why()).startsWith("The collection team has items."));
    OrganizationId withPage = newOrganization();
    store.run(() -> pages.put(withPage, "about", Inputs.members("title", "About")));
    assertThat(load(withPage, List.of(header(), end()))).isInstanceOf(ImportOutcome.NotEmpty.class);
  }

  @Test
  void nothingIsDoneWithWhatIsNoExport() {
    assertThat(load(ours, List.of())).isInstanceOf(ImportOutcome.NoExport.class);
    assertThat(load(ours, List.of(end()))).isInstanceOf(ImportOutcome.NoExport.class);
    assertThat(load(ours, List.of(header(), Inputs.members("page", Map.of()))))
        .isInstanceOf(ImportOutcome.NoExport.class);
    assertThat(load(ours, List.of(header("??"), end()))).isInstanceOf(ImportOutcome.NoExport.class);
  }

  @Test
  void whatWasCutOffGoesOnUnderItsKey() {
    defineTeam(ours);
    long ann = create(ours, "team", PUBLISHED, "name", "Ann");
    create(ours, "team", PUBLISHED, "name", "Bob", "boss", ann);
    patch(ours, "team", ann, "boss", ann);
    List<InputValue.Members> lines = export(ours);
    OrganizationId theirs = newOrganization();
    load(theirs, lines, terms("once", false));

    assertThat(load(theirs, lines, terms("once", false)))
        .isInstanceOf(ImportOutcome.NotEmpty.class);
    assertThat(load(theirs, lines, terms("once", true))).isInstanceOf(ImportOutcome.Done.class);
    assertThat(export(theirs)).isEqualTo(lines);
  }

  @Test
  void anotherFileUnderTheKeyIsRefused() {
    defineTeam(ours);
    List<InputValue.Members> lines = new ArrayList<>(export(ours));
    lines.add(2, item(1, "team", Map.of("name", "Ann")));
    OrganizationId theirs = newOrganization();
    load(theirs, lines, terms("once", false));
    lines.set(2, item(1, "team", Map.of("name", "Bob")));
    ImportOutcome.Done done = (ImportOutcome.Done) load(theirs, lines, terms("once", true));
    assertThat(done.report().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.errors().get(0)).startsWith("Another file was sent"));
  }

  @Test
  void filesGoByTheirContent() {
    NewIds ids = new NewIds();
    String name = "ab".repeat(32) + ".png";
    Links links = new Links(ids, false, Optional.of("https://cdn.example/7/"));
    InputValue.Members fields =
        Inputs.members("photo", Map.of("file", name), "other", Map.of("file", name));
    assertThat(
            links
                .atOnce(
                    dev.creamery.domain.fixture.Schemas.collection("team", field("photo", "media")),
                    fields)
                .fields())
        .isEqualTo(
            Inputs.members(
                "photo",
                Map.of("url", "https://cdn.example/7/" + name),
                "other",
                Map.of("file", name)));
  }
}
