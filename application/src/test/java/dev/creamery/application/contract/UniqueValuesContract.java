package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which unique values are claimed, and by whom. */
public abstract class UniqueValuesContract extends ContentContract {
  private UniqueKey isbn(String value) {
    return new UniqueKey(organization, BOOKS, new FieldKey("isbn"), "isbn", LocaleTag.NONE, value);
  }

  private UniqueValues find(UniqueKey... keys) {
    return run(
        () ->
            store()
                .processing()
                .inTransaction(transaction -> transaction.findUnique(List.of(keys))));
  }

  @Test
  public void anItemClaimsItsValues() {
    ItemKey book = appliedBook("isbn", "1", "shelf", 7);
    UniqueKey shelf =
        new UniqueKey(organization, BOOKS, new FieldKey("shelf"), "shelf", LocaleTag.NONE, "7");
    UniqueValues found = find(isbn("1"), isbn("2"), shelf);
    assertThat(found.holders()).containsOnlyKeys(isbn("1"), shelf).containsEntry(shelf, book.id());
    assertThat(found.busy()).isEmpty();
  }

  @Test
  public void claimsOfOthersAreOfNoConcern() {
    appliedBook("isbn", "1");
    organization = organizationWithCollections();
    assertThat(find(isbn("1")).holders()).isEmpty();
  }

  @Test
  public void aChangeReleasesOneAndTakesAnother() {
    ItemKey book = appliedBook("isbn", "1");
    acceptBookChange(book, patch("isbn", "2"));
    apply(book);
    assertThat(find(isbn("1"), isbn("2")).holders()).containsOnlyKeys(isbn("2"));
  }

  @Test
  public void theBinClaimsNothing() {
    ItemKey book = appliedBook("isbn", "1");
    acceptBookChange(book, ItemCommand.delete());
    apply(book);
    assertThat(find(isbn("1")).holders()).isEmpty();
    acceptBookChange(book, ItemCommand.restore());
    apply(book);
    assertThat(find(isbn("1")).holders()).containsEntry(isbn("1"), book.id());
  }

  @Test
  public void oneBatchMayHandAValueOn() {
    ItemKey first = appliedBook("isbn", "1");
    ItemKey second = appliedBook("isbn", "2");
    acceptBookChange(first, patch("isbn", "3"));
    acceptBookChange(second, patch("isbn", "1"));
    apply(first, second);
    assertThat(find(isbn("1"), isbn("2"), isbn("3")).holders())
        .containsOnlyKeys(isbn("1"), isbn("3"))
        .containsEntry(isbn("1"), second.id());
  }

  @Test
  public void whatAnotherTransactionLooksForIsBusy() {
    UniqueValues inside =
        run(
            () ->
                store()
                    .processing()
                    .inTransaction(
                        first ->
                            first
                                .findUnique(List.of(isbn("1")))
                                .flatMap(
                                    held ->
                                        store()
                                            .processing()
                                            .inTransaction(
                                                second ->
                                                    second.findUnique(
                                                        List.of(isbn("1"), isbn("2")))))));
    assertThat(inside.busy()).containsExactly(isbn("1"));
    assertThat(find(isbn("1")).busy()).isEmpty();
  }
}
