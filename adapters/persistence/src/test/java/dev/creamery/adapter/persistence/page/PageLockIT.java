package dev.creamery.adapter.persistence.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.Targets.OfOrganization;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.reference.ReferenceTarget;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No page goes while somebody comes to refer to it. */
@QuarkusTest
class PageLockIT extends PostgresFixture {
  private static final PageSlug ABOUT = new PageSlug("about");
  private static final Page PAGE =
      new Page(
          ABOUT,
          "About",
          PageType.NONE,
          ItemStatus.DRAFT,
          PageFields.NONE,
          Optional.empty(),
          Instant.EPOCH);

  @BeforeEach
  void save() {
    run(() -> change(new PageDecision.Saved(PAGE, true)));
  }

  private Uni<PageDecision> change(PageDecision decision) {
    return store.pages().change(organization, ABOUT, (current, flat) -> decision);
  }

  private OfOrganization about() {
    return new OfOrganization(
        organization, new ReferenceTarget.ToPage(Optional.empty(), ABOUT.value()));
  }

  private Uni<Targets> find() {
    return store.processing().inTransaction(transaction -> transaction.find(List.of(about())));
  }

  @Test
  void doesNotWaitForAPageThatIsBeingChanged() {
    Tuple named = Tuple.of(organization.value(), ABOUT.value());
    Targets meanwhile =
        run(
            () ->
                store
                    .pool()
                    .withTransaction(
                        changing ->
                            changing
                                .preparedQuery(PageStatements.HOLD)
                                .execute(named)
                                .flatMap(held -> find())));
    assertThat(meanwhile.busy()).containsExactly(about());
    assertThat(meanwhile.existing()).isEmpty();
    assertThat(run(this::find).existing()).containsExactly(about());
  }

  @Test
  void changesNoPageThatSomebodyComesToReferTo() {
    Uni<PageDecision> refused =
        change(new PageDecision.Deleted("editor"))
            .onFailure(Unavailable.class)
            .recoverWithItem(new PageDecision.Missing());
    PageDecision meanwhile =
        run(
            () ->
                store
                    .processing()
                    .inTransaction(
                        referring -> referring.find(List.of(about())).flatMap(found -> refused)));
    assertThat(meanwhile).isEqualTo(new PageDecision.Missing());
    assertThat(run(this::find).existing()).containsExactly(about());
  }

  @Test
  void letsManyReferToAPageAtOnce() {
    Targets found =
        run(
            () ->
                store
                    .processing()
                    .inTransaction(one -> one.find(List.of(about())).flatMap(first -> find())));
    assertThat(found.existing()).containsExactly(about());
  }
}
