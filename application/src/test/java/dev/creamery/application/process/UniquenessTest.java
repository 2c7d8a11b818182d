package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Claim;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniquenessTest extends BatchFixture {
  @Test
  void ofEqualWritesInOneBatchTheFirstWins() {
    List<ItemKey> books =
        IntStream.range(0, 50).mapToObj(n -> acceptBook("isbn", "1", "note", "n" + n)).toList();
    List<ItemKey> reversed = new ArrayList<>(books);
    Collections.reverse(reversed);

    applyTogether(reversed);

    assertThat(books.stream().filter(book -> item(book).isPresent())).containsExactly(books.get(0));
  }

  @Test
  void laterBatchesAreRefusedAndSayWhere() {
    applyTogether(acceptBook("isbn", "1"));
    ItemKey other = acceptBook("isbn", "2");
    applyTogether(other);
    UUID change = acceptBookChange(other, patch("isbn", "1"));
    applyTogether(other);
    assertThat(errors(change)).containsExactly(ErrorCode.NOT_UNIQUE);
    assertThat(text(item(other).orElseThrow(), "isbn").toString()).contains("2");
  }

  @Test
  void whatIsReleasedEarlierInTheBatchIsFree() {
    ItemKey first = appliedBook("isbn", "1");
    acceptBookChange(first, ItemCommand.delete());
    ItemKey second = acceptBook("isbn", "1");
    applyTogether(second, first);
    assertThat(item(second)).isPresent();
  }

  @Test
  void whatIsReleasedLaterInTheBatchIsTaken() {
    ItemKey first = appliedBook("isbn", "1");
    ItemKey second = acceptBook("isbn", "1");
    UUID delete = acceptBookChange(first, ItemCommand.delete());
    applyTogether(second, first);
    assertApplied(delete);
    assertThat(store.content().item(second)).isEmpty();
  }

  @Test
  void aRejectedWriteClaimsNothing() {
    ItemKey rejected = acceptBook("isbn", "1", "author", Long.MAX_VALUE / 100);
    ItemKey next = acceptBook("isbn", "1");
    applyTogether(rejected, next);
    assertThat(item(rejected)).isEmpty();
    assertThat(item(next)).isPresent();
  }

  @Test
  void comesBackToWhatAnotherBatchIsJustDeciding() {
    ItemKey book = acceptBook("isbn", "1");
    ItemKey same = acceptBook("isbn", "1");
    ApplyBatch.Result inside =
        run(
            () ->
                store
                    .processing()
                    .inTransaction(
                        other ->
                            other
                                .claim(List.of(book), MANY)
                                .flatMap(
                                    claim ->
                                        other
                                            .findUnique(uniques(claim))
                                            .flatMap(found -> care.apply(List.of(same))))));
    assertThat(inside.again()).containsExactly(same);
    assertThat(inside.settled()).isEmpty();
  }

  private static List<UniqueKey> uniques(Claim claim) {
    return claim.commands().stream()
        .flatMap(
            command ->
                PreparedCommand.prepare(claim.schema(command).orElseThrow(), command.command())
                    .uniques(command.item(), Optional.empty())
                    .stream())
        .toList();
  }
}
