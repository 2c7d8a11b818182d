package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what would become of a write, with the items as they would be read. */
@Singleton
class RehearsalAnswers {
  private final ContentReads reads;

  RehearsalAnswers(ContentReads reads) {
    this.reads = reads;
  }

  Uni<Response> answer(RoutingContext http, Acceptance.Rehearsed rehearsed) {
    ReadOptions options = ReadParameters.options(Query.of(http)).withDrafts();
    Uni<List<Optional<ItemView>>> shown = Uni.createFrom().item(new ArrayList<>());
    // One after the other: a rehearsal takes no more of the store than any read.
    for (Rehearsal command : rehearsed.commands()) {
      shown = shown.flatMap(views -> show(command, options).invoke(views::add).replaceWith(views));
    }
    return shown.map(
        views -> Answers.ok(json -> RehearsalJson.write(json, rehearsed.commands(), views)));
  }

  /** The item as it would be read; empty where it would not be. */
  private Uni<Optional<ItemView>> show(Rehearsal command, ReadOptions options) {
    Optional<Item> after = after(command.decision()).filter(item -> !item.deleted());
    return after.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : reads.show(after.get(), options).map(RehearsalAnswers::found);
  }

  private static Optional<ItemView> found(ReadAnswer<ItemView> answer) {
    return answer instanceof ReadAnswer.Found<ItemView> found
        ? Optional.of(found.value())
        : Optional.empty();
  }

  private static Optional<Item> after(Decision decision) {
    if (decision instanceof Decision.Applied applied) {
      return Optional.of(applied.item());
    }
    return decision instanceof Decision.Unchanged unchanged
        ? Optional.of(unchanged.item())
        : Optional.empty();
  }
}
