package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Shows one state of an item as a read at level 1 does, to those who are told of it. */
public final class ShowItem {
  private final Directory directory;
  private final ItemViews views;

  public ShowItem(
      Directory directory, ItemQueries queries, PageRepository pages, MediaUrls mediaUrls) {
    this.directory = directory;
    this.views = new ItemViews(directory, queries, pages, mediaUrls);
  }

  /**
   * The item in the default locale: {@code {"meta":{"id":7},"name":"…"}}. A draft shows drafts that
   * it refers to, as a preview does.
   *
   * @return empty where its collection is gone, or it refers to more than a read shows
   */
  public Uni<Optional<InputValue.Members>> show(Item item) {
    boolean drafts = item.status() == ItemStatus.DRAFT;
    ReadOptions options = new ReadOptions(Optional.empty(), drafts, 1, false);
    return ReadPlace.find(
            directory,
            item.key().organization(),
            item.collection().value(),
            options.locale(),
            place -> views.of(place, options, List.of(item)).map(ShowItem::found))
        .map(
            answer ->
                answer instanceof ReadAnswer.Found<ItemView> found
                    ? Optional.of(found.value().content())
                    : Optional.empty());
  }

  private static ReadAnswer<ItemView> found(List<ItemView> shown) {
    return new ReadAnswer.Found<>(shown.get(0));
  }
}
