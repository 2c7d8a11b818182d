package dev.creamery.application.accept;

import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.item.Item;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the items of a rehearsal as they would be read, drafts too. */
public record ShowRehearsal(ContentReads reads) {
  /** Of each command the item; empty where it would not be read. */
  public Uni<List<Optional<ItemView>>> items(Acceptance.Rehearsed rehearsed, ReadOptions options) {
    Uni<List<Optional<ItemView>>> shown = Uni.createFrom().item(new ArrayList<>());
    // One after the other: a rehearsal takes no more of the store than any read.
    for (Rehearsal command : rehearsed.commands()) {
      shown = shown.flatMap(views -> show(command, options).invoke(views::add).replaceWith(views));
    }
    return shown;
  }

  private Uni<Optional<ItemView>> show(Rehearsal command, ReadOptions options) {
    Optional<Item> after = command.after().filter(item -> !item.deleted());
    return after.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : reads.show(after.get(), options.withDrafts()).map(ShowRehearsal::found);
  }

  private static Optional<ItemView> found(ReadAnswer<ItemView> answer) {
    return answer instanceof ReadAnswer.Found<ItemView> found
        ? Optional.of(found.value())
        : Optional.empty();
  }
}
