package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Representation;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for content and represents what it is given. */
@Singleton
class Reading {
  /** In seconds: by then an index that was asked for meanwhile may be there. */
  private static final String WHEN_LESS_BUSY = "30";

  private final ContentReads reads;

  Reading(ContentReads reads) {
    this.reads = reads;
  }

  Uni<Representation> page(Principal who, Query query, String key) {
    PageParameters parameters = PageParameters.of(query);
    return list(who, query, key, parameters.counted())
        .map(answer -> found(answer, Problem.notFound()))
        .map(page -> list(ContentJson.page(key, page, parameters)));
  }

  Uni<Representation> collections(Principal who, Query query, List<String> keys) {
    Paging paging = PageParameters.byNumbers(query, PageParameters.MAX_LIMIT).uncounted();
    Uni<Map<String, List<ItemView>>> all = Uni.createFrom().item(new LinkedHashMap<>());
    // One after the other: a read of many collections takes no more of the store than any other.
    for (String key : keys) {
      all =
          all.flatMap(
              byKey ->
                  list(who, query, key, paging)
                      .map(answer -> found(answer, Problem.unknownCollection(key)))
                      .invoke(page -> byKey.put(key, page.items()))
                      .replaceWith(byKey));
    }
    return all.map(byKey -> list(ContentJson.collections(byKey)));
  }

  Uni<Representation> item(Principal who, Query query, String key, String id) {
    return reads
        .item(who.organization(), key, id, ReadParameters.options(query))
        .map(answer -> found(answer, Problem.notFound()))
        .map(Reading::item);
  }

  Uni<Representation> versions(Principal who, Query query, String key, String id) {
    PageParameters parameters = PageParameters.byNumbers(query, PageParameters.DEFAULT_LIMIT);
    return reads
        .versions(who.organization(), key, id, parameters.limit(), parameters.offset())
        .map(answer -> found(answer, Problem.notFound()))
        .map(page -> list(ContentJson.versions(page, parameters)));
  }

  Uni<Representation> version(Principal who, Query query, String key, String id, String version) {
    return reads
        .version(who.organization(), key, id, version, ReadParameters.options(query))
        .map(answer -> found(answer, Problem.notFound()))
        .map(Reading::item);
  }

  private static Representation item(ItemView item) {
    byte[] body = ContentJson.item(item);
    return new Representation(body, EntityTags.of(item.version(), body));
  }

  private static Representation list(byte[] body) {
    return new Representation(body, EntityTags.of(body));
  }

  private Uni<ReadAnswer<ContentPage>> list(Principal who, Query query, String key, Paging paging) {
    return reads.list(
        who.organization(),
        key,
        ReadParameters.options(query),
        Filters.of(query, who.scope().includes(Scope.WRITE)),
        paging);
  }

  private static <T> T found(ReadAnswer<T> answer, Problem otherwise) {
    if (answer instanceof ReadAnswer.Found<T> found) {
      return found.value();
    }
    throw problem(answer, otherwise).refused();
  }

  private static <T> Problem problem(ReadAnswer<T> answer, Problem otherwise) {
    if (answer instanceof ReadAnswer.UnknownLocale<T> unknown) {
      return Problem.badRequest(unknown.message());
    }
    if (answer instanceof ReadAnswer.BadCursor<T> bad) {
      return Problem.badRequest(bad.message());
    }
    if (answer instanceof ReadAnswer.TooMuch<T> tooMuch) {
      return Problem.badRequest(tooMuch.message());
    }
    if (answer instanceof ReadAnswer.TooSlow<T> tooSlow) {
      return Problem.of(503, tooSlow.message()).with("Retry-After", WHEN_LESS_BUSY);
    }
    return answer instanceof ReadAnswer.BadCriteria<T> bad
        ? Problem.of(403, bad.message())
        : otherwise;
  }
}
