package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.ShowRehearsal;
import dev.creamery.application.port.in.ContentReads;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Says what would become of a write, with the items as they would be read. */
@Singleton
class RehearsalAnswers {
  private final ShowRehearsal show;

  RehearsalAnswers(ContentReads reads) {
    this.show = new ShowRehearsal(reads);
  }

  Uni<Response> answer(RoutingContext http, Acceptance.Rehearsed rehearsed) {
    return show.items(rehearsed, ReadParameters.options(Query.of(http)))
        .map(items -> Answers.ok(json -> RehearsalJson.write(json, rehearsed, items)));
  }
}
