package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.fake.CountingMeter;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Items that are deleted while others refer to them. */
class DeletionTest extends BatchFixture {
  private final CleanReferences cleanReferences =
      new CleanReferences(
          store.cleanups(), store.log(), items -> {}, store.ids(), new CountingMeter());

  private UUID delete(ItemKey item) {
    return acceptChange(item, ItemCommand.delete());
  }

  private ItemKey refersTo(ItemKey target) {
    ItemKey source = appliedItem("Source");
    acceptChange(source, patch("manager", target.id(), "friends", List.of(target.id())));
    applyTogether(source);
    return source;
  }

  private List<ItemKey> cleanAndApply() {
    run(cleanReferences::clean);
    List<ItemKey> touched =
        store.content().accepted().stream()
            .filter(command -> command.command().kind() == CommandKind.UNLINK)
            .map(command -> command.item())
            .toList();
    applyTogether(touched);
    return touched;
  }

  @Test
  void takesTheReferencesOutOfEveryItem() {
    ItemKey target = appliedItem("Ann");
    List<ItemKey> sources = IntStream.range(0, 450).mapToObj(n -> refersTo(target)).toList();
    delete(target);
    applyTogether(target);

    assertThat(cleanAndApply()).isEqualTo(sources);

    for (ItemKey source : sources) {
      Item item = item(source).orElseThrow();
      assertThat(item.version()).isEqualTo(3);
      assertThat(item.fields().targets()).isEmpty();
    }
  }

  @Test
  void leavesNoReferenceThatWasWrittenInTheSameBatchBefore() {
    ItemKey target = appliedItem("Ann");
    ItemKey source = appliedItem("Bob");
    UUID refers = acceptChange(source, patch("manager", target.id()));
    delete(target);
    applyTogether(target, source);
    assertApplied(refers);
    assertThat(cleanAndApply()).containsExactly(source);
    assertThat(item(source).orElseThrow().fields().targets()).isEmpty();
  }

  @Test
  void cleansNothingThatIsOutOfTheBinAgain() {
    ItemKey target = appliedItem("Ann");
    ItemKey source = refersTo(target);
    delete(target);
    applyTogether(target);
    acceptChange(target, ItemCommand.restore());
    applyTogether(target);
    cleanAndApply();
    assertThat(item(source).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void passesOverWhatIsInTheBinAndMendsItOnRestore() {
    ItemKey target = appliedItem("Ann");
    ItemKey source = refersTo(target);
    delete(source);
    delete(target);
    applyTogether(source, target);
    assertThat(cleanAndApply()).isEmpty();
    acceptChange(source, ItemCommand.restore());
    applyTogether(source);
    assertThat(item(source).orElseThrow().fields().targets()).isEmpty();
  }

  @Test
  void isRejectedWhereAReferenceRestrictsIt() {
    ItemKey author = appliedItem("Ann");
    ItemKey book = appliedBook("author", author.id());
    UUID restricted = delete(author);
    applyTogether(author);
    assertThat(errors(restricted)).containsExactly(ErrorCode.STILL_REFERENCED);
    assertThat(item(author)).isPresent();

    acceptBookChange(book, patch("author", ""));
    UUID free = delete(author);
    applyTogether(author, book);
    assertApplied(free);
  }

  @Test
  void isRestrictedByAReferenceOfTheSameBatch() {
    ItemKey author = appliedItem("Ann");
    ItemKey book = acceptBook("author", author.id());
    UUID restricted = delete(author);
    applyTogether(author, book);
    assertThat(errors(restricted)).containsExactly(ErrorCode.STILL_REFERENCED);
    assertThat(item(book)).isPresent();
  }
}
