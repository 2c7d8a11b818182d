package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for content and answers with it. */
@Singleton
class Reading {
  private final ContentReads reads;

  Reading(ContentReads reads) {
    this.reads = reads;
  }

  Uni<Response> page(Principal who, Query query, String key) {
    ReadParameters parameters = ReadParameters.of(query, ReadParameters.DEFAULT_PAGE_SIZE);
    return fetch(who, key, parameters)
        .map(answer -> found(answer, Problem.notFound()))
        .map(page -> Answers.json(200, ContentJson.page(key, page, parameters)));
  }

  Uni<Response> collections(Principal who, Query query, List<String> keys) {
    ReadParameters parameters = ReadParameters.of(query, ReadParameters.MAX_PAGE_SIZE);
    Uni<Map<String, List<ItemView>>> all = Uni.createFrom().item(new LinkedHashMap<>());
    // One after the other: a read of many collections takes no more of the store than any other.
    for (String key : keys) {
      all =
          all.flatMap(
              byKey ->
                  fetch(who, key, parameters)
                      .map(answer -> found(answer, Problem.unknownCollection(key)))
                      .invoke(page -> byKey.put(key, page.items()))
                      .replaceWith(byKey));
    }
    return all.map(byKey -> Answers.json(200, ContentJson.collections(byKey)));
  }

  Uni<Response> item(Principal who, Query query, String key, String id) {
    return reads
        .item(who.organization(), key, id, ReadParameters.options(query))
        .map(answer -> found(answer, Problem.notFound()))
        .map(Reading::item);
  }

  private static Response item(ItemView item) {
    byte[] body = ContentJson.item(item);
    return Answers.builder(200, body).header("ETag", EntityTags.of(item.version(), body)).build();
  }

  private Uni<ReadAnswer<ContentPage>> fetch(Principal who, String key, ReadParameters parameters) {
    return reads.page(
        who.organization(), key, parameters.options(), parameters.page(), parameters.pageSize());
  }

  private static <T> T found(ReadAnswer<T> answer, Problem otherwise) {
    if (answer instanceof ReadAnswer.Found<T> found) {
      return found.value();
    }
    throw answer instanceof ReadAnswer.UnknownLocale<T> unknown
        ? Problem.badRequest(unknown.message()).refused()
        : otherwise.refused();
  }
}
