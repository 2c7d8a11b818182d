package dev.creamery.adapter.rest.page;

import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.Page;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shapes of pages. */
final class PageShapes {
  private PageShapes() {}

  static Map<String, Schema> all() {
    return Map.of(
        "PageCreate",
            open(
                object(
                    "A page to be. Members that are not known are passed over.",
                    member("title", title()),
                    member("slug", slug()),
                    type(),
                    status(),
                    optional("fields", fields()))),
        "PageChange",
            open(
                object(
                    "What changes of a page; what is not named stays.",
                    optional("title", title()),
                    optional("slug", slug()),
                    type(),
                    status(),
                    optional("fields", fields()))),
        "Page",
            object(
                "A page as readers of one locale see it.",
                member("slug", slug()),
                member("name", title()),
                published(),
                updated(),
                type(),
                status(),
                member("fields", fields())),
        "PageAnswer", object("One page.", member("data", ref("Page"))),
        "PageList",
            object(
                "Some of the pages, latest first.",
                member("meta", meta()),
                member("data", list("The pages.", ref("Page")))),
        "WholePage", whole(),
        "WholePageList",
            object(
                "Some of the pages.",
                member("meta", meta()),
                member("data", list("The pages.", ref("WholePage")))));
  }

  private static Schema whole() {
    return open(
        object(
            "A page in all its locales, as it can be put again. `published` and `updated` are told"
                + " and passed over.",
            optional("slug", slug()),
            member("title", title()),
            type(),
            status(),
            optional("fields", fields()),
            published(),
            updated()));
  }

  private static Schema meta() {
    return object(
        "How much there is, and where it goes on.",
        member("count", count("How many there are in all.")),
        member("next_page", orNull(count("The next page."))),
        member("previous_page", orNull(count("The page before."))));
  }

  private static Schema title() {
    return text("Its title.").minLength(1).maxLength(Page.MAX_TITLE);
  }

  private static Schema slug() {
    return text("Its name in addresses and references, for ever: letters, digits, `_` and `-`.")
        .minLength(1)
        .maxLength(100);
  }

  private static Member type() {
    return optional("page_type", orNull(text("Its type, where it has one.")));
  }

  private static Member status() {
    return optional(
        "status",
        code(
            "Whether readers see it: a draft where a new page leaves it out.",
            ItemStatus.values(),
            ItemStatus::code));
  }

  private static Member published() {
    return optional("published", orNull(instant("Since when it has been public.")));
  }

  private static Member updated() {
    return optional("updated", instant("When it was changed last."));
  }

  private static Schema fields() {
    return open(
        object(
            "Whatever the page is made of, flat or by locale: an object whose members all are known"
                + " locales is by locale."));
  }
}
