package dev.creamery.application.read;

import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.Map;
import java.util.Optional;

/** Items that are written as clients write them, and read as readers see them. */
abstract class ReadFixture extends InMemoryFixture {
  static final ReadOptions PLAIN = levels(2);

  final ReadContent reads =
      new ReadContent(
          store.directory(), store.items(), store.pages(), new MediaUrls("https://cdn.example"));

  static ReadOptions levels(int levels) {
    return new ReadOptions(Optional.empty(), false, levels, false);
  }

  static ReadOptions in(String locale) {
    return new ReadOptions(Optional.of(locale), false, 2, false);
  }

  static ReadOptions withDrafts() {
    return new ReadOptions(Optional.empty(), true, 2, false);
  }

  static ReadOptions withAlt() {
    return new ReadOptions(Optional.empty(), false, 2, true);
  }

  ItemKey member(ItemStatus status, Object... namesAndValues) {
    ItemKey item =
        accept(
                creates(
                    TEAM, ItemCommand.create(Optional.of(status), Elements.flat(namesAndValues))))
            .get(0);
    apply(item);
    return item;
  }

  ItemKey member(Object... namesAndValues) {
    return member(ItemStatus.PUBLISHED, namesAndValues);
  }

  void applyChange(ItemKey item, ItemCommand command) {
    acceptChange(item, command);
    apply(item);
  }

  ReadAnswer<ItemView> answer(String collection, String id, ReadOptions options) {
    return run(() -> reads.item(organization, collection, id, options));
  }

  /** The members of an item; it has to be found. */
  Map<String, InputValue> read(ItemKey item, ReadOptions options) {
    return ((ReadAnswer.Found<ItemView>) answer("team_members", Long.toString(item.id()), options))
        .value()
        .content()
        .values();
  }

  /** What an item shows in a place; it has to be found. */
  InputValue field(ItemKey item, ReadOptions options, String... path) {
    return within(new InputValue.Members(read(item, options)), path);
  }

  ReadAnswer<ContentPage> answerPage(ReadOptions options, int page, int pageSize) {
    Paging paging = Paging.at((page - 1L) * pageSize, pageSize);
    return run(() -> reads.list(organization, "team_members", options, Criteria.ALL, paging));
  }

  ContentPage page(ReadOptions options, int page, int pageSize) {
    return ((ReadAnswer.Found<ContentPage>) answerPage(options, page, pageSize)).value();
  }

  static InputValue uri(ItemKey item) {
    return new InputValue.Text("/v2/content/?keys=team_members[_id=" + item.id() + "]");
  }

  /** A member of an object within. */
  static InputValue within(InputValue value, String... path) {
    InputValue inner = value;
    for (String name : path) {
      inner = ((InputValue.Members) inner).values().getOrDefault(name, new InputValue.Nothing());
    }
    return inner;
  }
}
