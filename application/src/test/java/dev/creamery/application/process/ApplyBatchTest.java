package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.CommandState;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.shared.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplyBatchTest extends BatchFixture {
  @Test
  void appliesTheCommandsOfAnItemInOrderOfAcceptance() {
    ItemKey item = acceptCreate("Ann");
    UUID first = acceptChange(item, patch("name", "Bob"));
    UUID second = acceptChange(item, patch("name", "Cid", "rank", 2));
    applyTogether(item);
    assertApplied(first, second);
    Item written = item(item).orElseThrow();
    assertThat(text(written, "name")).isEqualTo(new FieldValue.Text("Cid"));
    assertThat(written.version()).isEqualTo(3);
    assertThat(command(first).version()).contains(2L);
    assertThat(processing.batches()).isEqualTo(1);
  }

  @Test
  void tellsTheWorldOfEachChangeInOrder() {
    ItemKey item = acceptCreate("Ann");
    acceptChange(item, patch("name", "Ann"));
    acceptChange(item, ItemCommand.delete());
    applyTogether(item);
    assertThat(store.content().events())
        .extracting(event -> event.type() + " " + event.version().orElseThrow())
        .containsExactly("published 1", "delete 2");
  }

  @Test
  void goesOnAfterARejectedCommand() {
    ItemKey item = acceptCreate("Ann");
    UUID rejected = acceptChange(item, patch("name", "", "rank", 5));
    UUID next = acceptChange(item, patch("bio", "…"));
    applyTogether(item);
    assertThat(state(rejected)).isEqualTo(CommandState.REJECTED);
    assertThat(errors(rejected)).containsExactly(ErrorCode.REQUIRED);
    assertThat(command(next).version()).contains(2L);
    assertThat(item(item).orElseThrow().fields().in(dev.creamery.domain.field.LocaleTag.NONE))
        .hasSize(2);
  }

  @Test
  void rejectsWhatFollowsACreateThatWasRejected() {
    ItemKey item =
        accept(
                creates(
                    TEAM,
                    ItemCommand.create(
                        java.util.Optional.empty(), dev.creamery.domain.fixture.Elements.flat())))
            .get(0);
    UUID patch = acceptChange(item, patch("rank", 1));
    applyTogether(item);
    assertThat(errors(patch)).containsExactly(ErrorCode.ITEM_NOT_FOUND);
    assertThat(store.content().item(item)).isEmpty();
  }

  @Test
  void rejectsCommandsOfACollectionThatIsGone() {
    ItemKey item = appliedItem("Ann");
    UUID patch = acceptChange(item, patch("rank", 1));
    store.delete(organization, TEAM);
    applyTogether(item);
    assertThat(state(patch)).isEqualTo(CommandState.REJECTED);
    assertThat(errors(patch)).containsExactly(ErrorCode.COLLECTION_NOT_FOUND);
  }

  @Test
  void judgesByTheSchemaOfTheMoment() {
    ItemKey item = appliedItem("Ann");
    UUID patch = acceptChange(item, patch("rank", 1));
    store.save(
        organization,
        dev.creamery.domain.fixture.Schemas.collection(
            "team_members", dev.creamery.domain.fixture.Schemas.field("name", "short_text")));
    applyTogether(item);
    assertThat(errors(patch)).containsExactly(ErrorCode.UNKNOWN_FIELD);
  }

  @Test
  void takesWhatWasSentWithoutALocaleToTheDefaultLocaleOfTheMoment() {
    appliedBook("isbn", "1");
    ItemKey equal = acceptBook("isbn", "1");
    ItemKey other = acceptBook("isbn", "2");
    UUID patch = acceptBookChange(equal, patch("isbn", "3"));
    Organization ours = new Organization(organization, "Ours", Elements.locales("en", "es"));
    run(() -> store.organizations().update(ours));
    ApplyBatch.Result result = applyTogether(equal, other);
    Decision refused = result.settled().get(0).decision();
    assertThat(((Decision.Rejected) refused).violations())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(ErrorCode.NOT_UNIQUE))
        .satisfies(one -> assertThat(one.path()).hasToString("isbn"));
    assertThat(errors(patch)).containsExactly(ErrorCode.ITEM_NOT_FOUND);
    assertThat(item(other).orElseThrow().fields().byLocale()).containsOnlyKeys(new LocaleTag("en"));
  }

  @Test
  void doesNothingAboutItemsWithoutCommands() {
    ApplyBatch.Result result =
        applyTogether(appliedItem("Ann"), new ItemKey(organization, Long.MAX_VALUE));
    assertThat(result.settled()).isEmpty();
    assertThat(result.again()).isEmpty();
  }

  @Test
  void comesBackToWhatDidNotFitIntoTheBatch() {
    ItemKey item = acceptCreate("Ann");
    UUID patch = acceptChange(item, patch("rank", 1));
    ApplyBatch.Result result =
        run(() -> new ApplyBatch(store.processing(), MEDIA_URLS).apply(java.util.List.of(item), 1));
    assertThat(result.again()).containsExactly(item);
    assertThat(state(patch)).isEqualTo(CommandState.PENDING);
  }
}
