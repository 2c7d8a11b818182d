package dev.creamery.application.read;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.item.Item;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Shows items, with what they refer to. */
record ItemViews(
    Directory directory, ItemQueries queries, PageRepository pages, MediaUrls mediaUrls) {
  /** The items as readers see them, in their order. */
  Uni<List<ItemView>> of(ReadPlace place, ReadOptions options, List<Item> items) {
    return around(place, options, items)
        .map(rendering -> items.stream().map(item -> view(rendering, options, item)).toList());
  }

  private static ItemView view(Rendering rendering, ReadOptions options, Item item) {
    return new ItemView(item.key().id(), item.version(), rendering.item(item, options.levels()));
  }

  /** A state of an item, which also tells its version. */
  Uni<ItemView> ofVersion(ReadPlace place, ReadOptions options, Item item) {
    return around(place, options, List.of(item))
        .map(
            rendering ->
                new ItemView(
                    item.key().id(), item.version(), rendering.version(item, options.levels())));
  }

  private Uni<Rendering> around(ReadPlace place, ReadOptions options, List<Item> items) {
    return new Neighbourhood(
            queries,
            pages,
            directory,
            mediaUrls,
            place.organization(),
            place.locale(),
            options.drafts())
        .around(items, options.levels(), options.altMediaText());
  }
}
