package dev.creamery.application.fake;

import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Items of an {@link InMemoryContent}. */
public final class InMemoryItemQueries implements ItemQueries {
  private final InMemoryContent content;

  public InMemoryItemQueries(InMemoryContent content) {
    this.content = content;
  }

  @Override
  public Uni<Long> count(Selection selection) {
    return Uni.createFrom().item(() -> (long) selected(selection).size());
  }

  @Override
  public Uni<List<Item>> slice(Selection selection, int limit, long offset) {
    return Uni.createFrom()
        .item(() -> selected(selection).stream().skip(offset).limit(limit).toList());
  }

  private List<Item> selected(Selection selection) {
    return shown(selection.organization()).stream()
        .filter(item -> item.collection().equals(selection.collection()))
        .filter(item -> item.fields().byLocale().containsKey(selection.locale()))
        .filter(item -> selection.drafts() || item.status() == ItemStatus.PUBLISHED)
        .toList();
  }

  @Override
  public Uni<List<Item>> byIds(OrganizationId organization, Collection<Long> ids) {
    return Uni.createFrom()
        .item(
            () ->
                shown(organization).stream()
                    .filter(item -> ids.contains(item.key().id()))
                    .toList());
  }

  private List<Item> shown(OrganizationId organization) {
    synchronized (content) {
      return content
          .items()
          .filter(item -> item.key().organization().equals(organization) && !item.deleted())
          .sorted(Comparator.comparingLong(item -> item.key().id()))
          .toList();
    }
  }
}
