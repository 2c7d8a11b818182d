package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.application.read.VersionPage;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the collection {@code cars} with the item 7; answers everything else as a test wants. */
@Singleton
public class FakeReads implements ContentReads {
  private volatile ReadAnswer<ContentPage> otherwise = new ReadAnswer.NotFound<>();
  private volatile Optional<ReadOptions> options = Optional.empty();
  private volatile Optional<Criteria> criteria = Optional.empty();
  private volatile Optional<Paging> paging = Optional.empty();

  /** How a list of any other collection is answered. */
  public void answer(ReadAnswer<ContentPage> answer) {
    otherwise = answer;
  }

  /** What the last read asked for. */
  public ReadOptions options() {
    return options.orElseThrow();
  }

  /** Which items the last list asked for. */
  public Criteria criteria() {
    return criteria.orElseThrow();
  }

  /** Which part of them. */
  public Paging paging() {
    return paging.orElseThrow();
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
    ContentPage page = new ContentPage(25, List.of(item()), Optional.of("c1"));
    return Uni.createFrom()
        .item(collection.equals("cars") ? new ReadAnswer.Found<>(page) : otherwise);
  }

  @Override
  public Uni<ReadAnswer<ItemView>> item(
      OrganizationId organization, String collection, String id, ReadOptions wanted) {
    options = Optional.of(wanted);
    boolean there = collection.equals("cars") && id.equals("7");
    return Uni.createFrom()
        .item(there ? new ReadAnswer.Found<>(item()) : new ReadAnswer.NotFound<ItemView>());
  }

  @Override
  public Uni<ReadAnswer<VersionPage>> versions(
      OrganizationId organization, String collection, String id, int limit, long offset) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<ReadAnswer<ItemView>> version(
      OrganizationId organization,
      String collection,
      String id,
      String version,
      ReadOptions wanted) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  private static ItemView item() {
    Map<String, InputValue> content = new LinkedHashMap<>();
    content.put("meta", new InputValue.Members(Map.of("id", number("7"))));
    content.put("name", new InputValue.Text("Käfer"));
    content.put("price", number("1E+3"));
    return new ItemView(7, 3, new InputValue.Members(content));
  }

  private static InputValue number(String digits) {
    return new InputValue.Num(new BigDecimal(digits));
  }

  @Override
  public Uni<ReadAnswer<ItemView>> show(Item item, ReadOptions wanted) {
    options = Optional.of(wanted);
    return Uni.createFrom().item(new ReadAnswer.Found<>(item()));
  }
}
