package dev.creamery.domain.command;

import static dev.creamery.domain.fixture.Elements.flat;
import static dev.creamery.domain.fixture.Elements.localized;
import static dev.creamery.domain.fixture.Inputs.members;
import static dev.creamery.domain.fixture.Life.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.field.FieldKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UniquenessTest {
  private final Collection books = Schemas.books();
  private final Life book = Life.in(books);

  private static UniqueKey key(String field, LocaleTag locale, String value) {
    return new UniqueKey(
        Life.KEY.organization(), Schemas.books().key(), new FieldKey(field), field, locale, value);
  }

  private static UniqueKey isbn(String value) {
    return key("isbn", LocaleTag.NONE, value);
  }

  private static Facts taken(UniqueKey... keys) {
    return new Facts(Set.of(), Set.of(keys), Optional.empty(), Map.of());
  }

  private Set<UniqueKey> asked(ItemCommand command) {
    return PreparedCommand.prepare(books, command).uniques(Life.KEY, Optional.of(book.item()));
  }

  private static ItemCommand patch(Object... fields) {
    return ItemCommand.patch(Optional.empty(), flat(fields));
  }

  @Test
  void refusesAValueOfAnotherItem() {
    Decision decision =
        book.takes(
            ItemCommand.create(Optional.empty(), flat("isbn", "1-2", "note", "x")),
            taken(isbn("1-2")));
    assertThat(violations(decision))
        .containsExactly(
            new Violation(
                ErrorCode.NOT_UNIQUE,
                Path.of("isbn"),
                "Another item of books has this value already. It must be unique."));
  }

  @Test
  void asksForWhatIsWrittenInEveryLocale() {
    assertThat(
            PreparedCommand.prepare(
                    books,
                    ItemCommand.create(
                        Optional.empty(),
                        localized("en", members("isbn", "a"), "es", members("isbn", "a"))))
                .uniques(Life.KEY, Optional.empty()))
        .containsExactlyInAnyOrder(
            key("isbn", new LocaleTag("en"), "a"), key("isbn", new LocaleTag("es"), "a"));
  }

  @Test
  void takesNumbersOfOtherScaleForTheSame() {
    book.isCreated(flat("shelf", 1.5));
    assertThat(asked(patch("shelf", new BigDecimal("1.50"))))
        .containsExactly(key("shelf", LocaleTag.NONE, "1.5"));
  }

  @Test
  void asksAgainForWhatAPatchKeeps() {
    book.isCreated(flat("isbn", "1-2"));
    assertThat(asked(patch("note", "new"))).containsExactly(isbn("1-2"));
    assertThat(asked(ItemCommand.delete())).isEmpty();
  }

  @Test
  void refusesARestoreWhoseValueWasTakenMeanwhile() {
    book.isCreated(flat("isbn", "1-2"));
    book.takes(ItemCommand.delete());
    assertThat(asked(ItemCommand.restore())).containsExactly(isbn("1-2"));
    assertThat(violations(book.takes(ItemCommand.restore(), taken(isbn("1-2")))))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.NOT_UNIQUE);
    assertThat(book.item().deleted()).isTrue();
  }

  @Test
  void deletesWhateverIsTaken() {
    book.isCreated(flat("isbn", "1-2"));
    assertThat(book.takes(ItemCommand.delete(), taken(isbn("1-2"))))
        .isInstanceOf(Decision.Applied.class);
  }
}
