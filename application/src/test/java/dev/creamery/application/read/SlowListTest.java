package dev.creamery.application.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.OutOfPatience;
import dev.creamery.application.read.Criteria.Condition;
import dev.creamery.domain.fixture.Schemas;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of lists for which the store has no patience. */
class SlowListTest extends ReadFixture {
  private final ReadContent slow =
      new ReadContent(
          store.directory(),
          withoutPatience(),
          store.pages(),
          new MediaUrls("https://cdn.example"));

  private static ItemQueries withoutPatience() {
    Uni<Object> failure =
        Uni.createFrom().failure(new OutOfPatience("slow", new IllegalStateException("cancelled")));
    return (ItemQueries)
        Proxy.newProxyInstance(
            SlowListTest.class.getClassLoader(),
            new Class<?>[] {ItemQueries.class},
            (proxy, method, arguments) -> failure);
  }

  @BeforeEach
  void saveTheCollection() {
    store.save(
        organization,
        Schemas.collection(
            "things",
            Schemas.field("rank", "number"),
            Schemas.field("name", "short_text"),
            Schemas.field("code", "short_text", "indexed", true),
            Schemas.field("text", "long_text")));
  }

  private static Criteria having(String... fields) {
    return new Criteria(
        List.of(fields).stream().map(field -> new Condition(field, Optional.empty(), "1")).toList(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Criteria ordered(String order) {
    return new Criteria(List.of(), Optional.of(order), Optional.empty(), false);
  }

  private ReadAnswer<ContentPage> answer(Criteria criteria) {
    return run(() -> slow.list(organization, "things", PLAIN, criteria, Paging.at(0, MANY)));
  }

  private String advice(Criteria criteria) {
    ReadAnswer<ContentPage> answer = answer(criteria);
    assertThat(answer).isInstanceOf(ReadAnswer.TooSlow.class);
    return ((ReadAnswer.TooSlow<ContentPage>) answer).message();
  }

  @Test
  void namesTheFieldsThatWantAnIndex() {
    assertThat(advice(having("rank", "code", "text", "rank")))
        .isEqualTo(
            "This list took too long. Mark what it is ordered or limited by as \"indexed\": true"
                + " in the schema of things: rank.");
    assertThat(advice(ordered("-name,created,rank"))).endsWith("of things: name, rank.");
  }

  @Test
  void wantsAQueryNarrowed() {
    Criteria query = new Criteria(List.of(), Optional.empty(), Optional.of("words"), false);
    assertThat(advice(query))
        .isEqualTo(
            "This list took too long. A query looks at every item of the collection: narrow it by a"
                + " filter on a field that is \"indexed\": true in the schema.");
  }

  @Test
  void wantsEverythingElseNarrowedThatNoIndexHelps() {
    for (Criteria one :
        List.of(having("text"), having("code"), ordered("text"), ordered("updated"))) {
      assertThat(advice(one))
          .isEqualTo(
              "This list took too long. Narrow it by a filter on a field that is \"indexed\": true"
                  + " in the schema.");
    }
  }

  @Test
  void hasNoAdviceWhereNothingSlowWasAskedFor() {
    assertThatThrownBy(() -> answer(Criteria.ALL)).isInstanceOf(OutOfPatience.class);
    assertThatThrownBy(() -> answer(ordered("id"))).isInstanceOf(OutOfPatience.class);
  }
}
