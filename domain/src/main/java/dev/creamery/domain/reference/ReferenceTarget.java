package dev.creamery.domain.reference;

import dev.creamery.domain.collection.CollectionKey;
import java.util.Optional;

/** What a reference points to, within the organization of the item that holds it. */
public sealed interface ReferenceTarget {
  /** The one way to look inside: whoever looks must answer for every case. */
  <R> R match(Cases<R> cases);

  /** Whether both are the same piece of content, whatever page type each was asked to be of. */
  default boolean isSame(ReferenceTarget other) {
    return equals(other)
        || (this instanceof ToPage page
            && other instanceof ToPage otherPage
            && page.slug().equals(otherPage.slug()));
  }

  /** An answer for each kind of target. */
  interface Cases<R> {
    R item(ToItem item);

    R page(ToPage page);
  }

  /** An item of a collection. */
  record ToItem(CollectionKey collection, long id) implements ReferenceTarget {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.item(this);
    }

    /** The form in which reads name an item that they do not expand. */
    @Override
    public String toString() {
      return "/v2/content/?keys=" + collection + "[_id=" + id + "]";
    }
  }

  /** A page by its slug; of one page type where the field asks for it. */
  record ToPage(Optional<String> pageType, String slug) implements ReferenceTarget {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.page(this);
    }

    /** The form in which reads name a page that they do not expand. */
    @Override
    public String toString() {
      return "/v2/pages/" + pageType.orElse("*") + "/" + slug + "/";
    }
  }
}
