package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.CollectionRepository.Saved;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes first: no content stays where readers do not look for it any more. */
@QuarkusTest
class ChangingLocalesIT extends PostgresFixture {
  private static final int ROUNDS = 80;
  private static final int WRITES = 8;

  /**
   * Every locale that anything of an organization is kept in, counts that are not zero included.
   */
  private static final String LOCALES =
      """
      SELECT DISTINCT locale FROM (
        SELECT jsonb_object_keys(fields) AS locale FROM item WHERE org = $1
        UNION ALL SELECT jsonb_object_keys(fields) FROM item_version WHERE org = $1
        UNION ALL SELECT locale FROM item_reference WHERE org = $1
        UNION ALL SELECT locale FROM unique_value WHERE org = $1
        UNION ALL SELECT json_object_keys(fields) FROM page WHERE org = $1
        UNION ALL (
          SELECT locale FROM (
            SELECT * FROM item_count
            UNION ALL SELECT org, collection, locale, state, items FROM item_count_change) AS noted
          WHERE org = $1 GROUP BY locale, state HAVING sum(items) <> 0)
      ) AS kept
      """;

  /** What the books of an organization should claim; and what is claimed. */
  private static final String CLAIMS =
      """
      SELECT l.locale || ' ' || i.id
      FROM item i CROSS JOIN LATERAL jsonb_each(i.fields) AS l (locale, fields)
      WHERE i.org = $1 AND i.collection = 'books' AND NOT i.deleted AND l.fields ? 'isbn'
      """;

  private static final String CLAIMED =
      "SELECT locale || ' ' || item_id FROM unique_value WHERE org = $1 AND field = 'isbn'";

  private final Random random = new Random(7);
  private Replicas replicas;

  @BeforeEach
  void startReplicas() {
    replicas = new Replicas(store, 2);
  }

  private static Locales localesOf(int round) {
    return round % 2 == 0 ? Elements.locales("en", "es") : Locales.none();
  }

  /** A change of locales at some moment while others write. */
  private Uni<Organization> change(Locales next) {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(1 + random.nextInt(15)))
        .flatMap(now -> locales(next))
        .onFailure(Unavailable.class)
        .retry()
        .indefinitely();
  }

  private Uni<Organization> locales(Locales next) {
    return store.organizations().update(new Organization(organization, "Ours", next));
  }

  /** Writes a page after the other, those of this round, while others write. */
  private Uni<Void> writePages(int round) {
    Uni<Void> written = Uni.createFrom().voidItem();
    for (int i = 0; i < WRITES; i++) {
      PageSlug slug = new PageSlug("page-" + round + "-" + i);
      written = written.chain(() -> writePage(slug));
    }
    return written;
  }

  private Uni<Void> writePage(PageSlug slug) {
    return store
        .pages()
        .change(
            organization, slug, (current, flat) -> new PageDecision.Saved(page(slug, flat), true))
        .onFailure(Unavailable.class)
        .retry()
        .indefinitely()
        .replaceWithVoid();
  }

  private static Page page(PageSlug slug, LocaleTag flat) {
    return new Page(
        slug,
        "Title",
        PageType.NONE,
        ItemStatus.DRAFT,
        new PageFields(Map.of(flat, Inputs.members("hero", "Hi"))),
        Optional.empty(),
        Instant.EPOCH);
  }

  private List<String> texts(String sql) {
    return store.query(sql, organization.value()).stream().map(row -> row.getString(0)).toList();
  }

  private List<ItemKey> acceptSome(int round, List<ItemKey> books) {
    List<ItemKey> written = new ArrayList<>();
    for (int i = 0; i < WRITES; i++) {
      ItemKey old = books.get(random.nextInt(books.size()));
      switch (random.nextInt(4)) {
        case 0 -> acceptBookChange(old, patch("note", round + "-" + i));
        case 1 -> acceptBookChange(old, ItemCommand.restoreVersion(1));
        case 2 -> acceptBookChange(old, patch("isbn", round + "-" + i));
        default -> {
          ItemKey author = acceptCreate("Author");
          written.add(author);
          written.add(acceptBook("isbn", "new-" + round + "-" + i, "author", author.id()));
        }
      }
      written.add(old);
    }
    return written;
  }

  @Test
  void noWriteIsLeftBehindByAChangeOfLocales() {
    List<ItemKey> books = new ArrayList<>();
    for (int i = 0; i < WRITES; i++) {
      books.add(appliedBook("isbn", "old-" + i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      Locales next = localesOf(round);
      List<ItemKey> written = acceptSome(round, books);
      Uni<Void> pages = writePages(round);
      replicas.processWhile(
          organization, written, Uni.combine().all().unis(change(next), pages).asTuple());
      assertThat(texts(LOCALES))
          .as("after round %d", round)
          .containsExactly(next.byDefault().code());
      assertThat(texts(CLAIMED)).containsExactlyInAnyOrderElementsOf(texts(CLAIMS));
    }
  }

  @Test
  void aFieldThatBecomesUniqueMeanwhileClaimsWhatIsThere() {
    for (int i = 0; i < WRITES; i++) {
      appliedBook("isbn", "old-" + i);
    }
    for (int round = 0; round < ROUNDS / 10; round++) {
      Locales next = localesOf(round);
      boolean unique = round / 2 % 2 == 1;
      Uni<Saved> schema =
          store
              .collections()
              .save(
                  organization,
                  Schemas.collection(
                      BOOKS.value(), Schemas.field("isbn", "short_text", "unique", unique)))
              .onFailure(Unavailable.class)
              .retry()
              .indefinitely();
      run(() -> Uni.combine().all().unis(change(next), schema).asTuple());
      assertThat(texts(CLAIMED))
          .as("after round %d", round)
          .containsExactlyInAnyOrderElementsOf(unique ? texts(CLAIMS) : List.of());
    }
  }

  @Test
  void itemsOfAnOrganizationThatChangesItsLocalesComeLater() {
    ItemKey ann = acceptCreate("Ann");
    Uni<List<ItemKey>> meanwhile =
        store
            .processing()
            .inTransaction(transaction -> transaction.claim(List.of(ann), MANY))
            .map(claim -> List.copyOf(claim.again()));
    List<ItemKey> again =
        run(
            () ->
                store
                    .pool()
                    .withTransaction(
                        changing ->
                            changing
                                .query(
                                    "SELECT pg_advisory_xact_lock(6, hashint8("
                                        + organization
                                        + "))")
                                .execute()
                                .flatMap(held -> meanwhile)));
    assertThat(again).containsExactly(ann);
    assertThat(claim(MANY, ann).commands()).hasSize(1);
  }
}
