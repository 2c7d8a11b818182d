package dev.creamery.adapter.rest.fake;

import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the collections {@code cars} and {@code bikes}, of 25 items each, and no locale {@code xx}.
 */
@Singleton
public class FakeReads implements ContentReads {
  public static final int COUNT = 25;

  private volatile Optional<ReadOptions> options = Optional.empty();
  private volatile Optional<String> slice = Optional.empty();

  /** What the last read asked for. */
  public ReadOptions options() {
    return options.orElseThrow();
  }

  /** The page and the page size of the last read: {@code 2/10}. */
  public String slice() {
    return slice.orElseThrow();
  }

  @Override
  public Uni<ReadAnswer<ContentPage>> page(
      OrganizationId organization, String collection, ReadOptions wanted, int page, int size) {
    options = Optional.of(wanted);
    slice = Optional.of(page + "/" + size);
    boolean beyond = (page - 1L) * size >= COUNT;
    ContentPage found = new ContentPage(COUNT, beyond ? List.of() : List.of(item(7)));
    return Uni.createFrom().item(answer(collection, wanted, found));
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

  private static <T> ReadAnswer<T> answer(String collection, ReadOptions wanted, T found) {
    if (wanted.locale().equals(Optional.of("xx"))) {
      return new ReadAnswer.UnknownLocale<>("Unknown locale. Known locales: en, es.");
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
