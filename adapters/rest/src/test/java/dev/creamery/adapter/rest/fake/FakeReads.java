package dev.creamery.adapter.rest.fake;

import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.application.read.VersionPage;
import dev.creamery.application.read.VersionView;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Has the collections {@code cars} and {@code bikes}, of 25 items each, no locale {@code xx}, no
 * field {@code nope}, and one cursor, {@code c1}, that leads to another, {@code c2}.
 */
@Singleton
public class FakeReads implements ContentReads {
  public static final int COUNT = 25;

  private volatile Optional<ReadOptions> options = Optional.empty();
  private volatile Optional<Paging> paging = Optional.empty();
  private volatile Optional<Criteria> criteria = Optional.empty();

  /** What the last read asked for. */
  public ReadOptions options() {
    return options.orElseThrow();
  }

  /**
   * The offset and the limit of the last read, {@code 10/10}; the cursor in place of the offset.
   */
  public String slice() {
    Paging last = paging.orElseThrow();
    String start =
        last.start() instanceof Paging.At at
            ? Long.toString(at.offset())
            : ((Paging.After) last.start()).cursor().orElse("start");
    return start + "/" + last.limit();
  }

  /** Which items the last read asked for. */
  public Criteria criteria() {
    return criteria.orElseThrow();
  }

  @Override
  public Uni<ReadAnswer<ContentPage>> list(
      OrganizationId organization,
      String collection,
      ReadOptions wanted,
      Criteria which,
      Paging part) {
    options = Optional.of(wanted);
    criteria = Optional.of(which);
    paging = Optional.of(part);
    if (which.conditions().stream().anyMatch(condition -> condition.field().equals("nope"))) {
      return Uni.createFrom().item(new ReadAnswer.BadCriteria<>("Invalid filter fields.nope: …"));
    }
    if (part.start() instanceof Paging.After after) {
      return Uni.createFrom().item(answer(collection, wanted, after));
    }
    boolean beyond = ((Paging.At) part.start()).offset() >= COUNT;
    ContentPage found =
        new ContentPage(COUNT, beyond ? List.of() : List.of(item(7)), Optional.empty());
    return Uni.createFrom().item(answer(collection, wanted, found));
  }

  private static ReadAnswer<ContentPage> answer(
      String collection, ReadOptions wanted, Paging.After after) {
    return after.cursor().equals(Optional.of("damaged"))
        ? new ReadAnswer.BadCursor<>("The cursor is damaged.")
        : answer(
            collection,
            wanted,
            new ContentPage(
                COUNT,
                List.of(item(7)),
                after.cursor().isEmpty() ? Optional.of("c1") : Optional.empty()));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions wanted) {
    options = Optional.of(wanted);
    return Uni.createFrom()
        .item(
            id.equals("7")
                ? answer(collection, wanted, item(7))
                : new ReadAnswer.NotFound<ItemView>());
  }

  @Override
  public Uni<ReadAnswer<ItemView>> show(Item item, ReadOptions wanted) {
    options = Optional.of(wanted);
    return Uni.createFrom().item(new ReadAnswer.Found<>(item(item.key().id())));
  }

  @Override
  public Uni<ReadAnswer<VersionPage>> versions(
      OrganizationId organization, String collection, String id, int limit, long offset) {
    VersionView version =
        new VersionView(
            3,
            ItemStatus.DRAFT,
            true,
            Instant.parse("2024-03-15T14:30:00Z"),
            "Ann",
            UUID.fromString("0192f0c1-0000-7000-8000-000000000000"));
    return Uni.createFrom()
        .item(
            id.equals("7")
                ? new ReadAnswer.Found<>(new VersionPage(3, List.of(version)))
                : new ReadAnswer.NotFound<VersionPage>());
  }

  @Override
  public Uni<ReadAnswer<ItemView>> version(
      OrganizationId organization,
      String collection,
      String id,
      String version,
      ReadOptions wanted) {
    return version.equals("3")
        ? item(organization, collection, id, wanted)
        : Uni.createFrom().item(new ReadAnswer.NotFound<ItemView>());
  }

  private static <T> ReadAnswer<T> answer(String collection, ReadOptions wanted, T found) {
    if (wanted.locale().equals(Optional.of("xx"))) {
      return new ReadAnswer.UnknownLocale<>("Unknown locale. Known locales: en, es.");
    }
    if (collection.equals("mountains")) {
      return new ReadAnswer.TooSlow<>("Mark it as indexed.");
    }
    if (collection.equals("crowds")) {
      return new ReadAnswer.TooMuch<>("Ask for fewer levels.");
    }
    return collection.equals("cars") || collection.equals("bikes")
        ? new ReadAnswer.Found<>(found)
        : new ReadAnswer.NotFound<>();
  }

  private static ItemView item(long id) {
    Map<String, InputValue> content = new LinkedHashMap<>();
    content.put("meta", new InputValue.Members(Map.of("id", number(Long.toString(id)))));
    content.put("name", new InputValue.Text("Käfer"));
    content.put("price", number("1E+3"));
    return new ItemView(id, 3, new InputValue.Members(content));
  }

  private static InputValue number(String digits) {
    return new InputValue.Num(new BigDecimal(digits));
  }
}
