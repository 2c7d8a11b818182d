package dev.creamery.adapter.persistence.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadContent;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However much items refer to, reading them takes one statement a level. */
@QuarkusTest
class LevelsIT extends PostgresFixture {
  private static final CollectionKey NODES = new CollectionKey("nodes");
  private static final int DEPTH = 6;
  private static final int WIDE = 100;

  @Inject Directory directory;
  @Inject SchemaCache schemas;

  private CountedPool counted;
  private ReadContent reads;

  @BeforeEach
  void countStatements() {
    counted = new CountedPool(store.pool());
    reads =
        new ReadContent(
            directory,
            new PostgresItemQueries(counted.pool(), schemas),
            store.pages(),
            new MediaUrls("https://cdn.example"));
  }

  /** An item that refers to so many, each of which leads on to one, and that to one, and so on. */
  private ItemKey rootOf(int width) {
    organization = organizationWithCollections();
    store.save(
        organization,
        Schemas.collection(
            NODES.value(),
            Schemas.field("next", "reference", "target", NODES.value(), "many", true)));
    List<ItemKey> layer = layer(IntStream.range(0, width).mapToObj(n -> List.of()).toList());
    for (int depth = 2; depth < DEPTH; depth++) {
      layer = layer(layer.stream().<List<?>>map(item -> List.of(item.id())).toList());
    }
    return layer(List.of(layer.stream().map(ItemKey::id).toList())).get(0);
  }

  /** An item for each of these lists, which refers to what is in the list. */
  private List<ItemKey> layer(List<? extends List<?>> targets) {
    List<ItemKey> items =
        accept(
            creates(
                NODES,
                targets.stream()
                    .map(
                        next ->
                            ItemCommand.create(
                                Optional.of(ItemStatus.PUBLISHED), Elements.flat("next", next)))
                    .toArray(ItemCommand[]::new)));
    apply(items.toArray(ItemKey[]::new));
    return items;
  }

  private static ReadOptions levels(int levels) {
    return new ReadOptions(Optional.empty(), false, levels, false);
  }

  private List<String> statementsOfItem(ItemKey item, int levels) {
    ReadAnswer<ItemView> answer =
        store.run(
            () ->
                reads.item(
                    item.organization(), NODES.value(), Long.toString(item.id()), levels(levels)));
    InputValue.Members content = ((ReadAnswer.Found<ItemView>) answer).value().content();
    assertThat(depth(content)).isEqualTo(levels);
    return counted.sent();
  }

  /** How many levels of objects are there, this one included. */
  private static int depth(InputValue.Members item) {
    InputValue first =
        ((InputValue.Many) requireNonNull(item.values().get("next"))).values().get(0);
    return first instanceof InputValue.Members inner ? 1 + depth(inner) : 1;
  }

  private List<String> statementsOfList(ItemKey item, int levels) {
    store.run(
        () ->
            reads.list(
                item.organization(),
                NODES.value(),
                levels(levels),
                Criteria.ALL,
                Paging.at(0, 100)));
    return counted.sent();
  }

  @Test
  void areOneStatementEach() {
    ItemKey narrow = rootOf(1);
    ItemKey wide = rootOf(WIDE);
    for (int levels = 1; levels <= 5; levels++) {
      List<String> ofItem = statementsOfItem(narrow, levels);
      assertThat(ofItem).hasSize(1 + levels);
      assertThat(statementsOfItem(wide, levels)).isEqualTo(ofItem);
      assertThat(statementsOfList(narrow, levels)).hasSizeLessThanOrEqualTo(2 + levels);
      assertThat(statementsOfList(wide, levels)).hasSizeLessThanOrEqualTo(2 + levels);
    }
  }
}
