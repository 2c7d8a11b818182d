package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.port.in.BulkWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Where bulks are written. */
@Singleton
@Path("/v2/content/bulk")
class BulkResource {
  private static final Set<String> TYPES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  private final Callers callers;
  private final BulkWrites writes;
  private final BulkAnswers answers;
  private final BulkConfig config;
  private final int maxLineBytes;
  private final AtomicInteger uploads = new AtomicInteger();

  BulkResource(
      Callers callers,
      BulkWrites writes,
      BulkAnswers answers,
      BulkConfig config,
      RestConfig restConfig) {
    this.callers = callers;
    this.writes = writes;
    this.answers = answers;
    this.config = config;
    this.maxLineBytes = restConfig.maxBodyBytes();
  }

  @POST
  public Uni<Response> write(@Context RoutingContext http) {
    return callers
        .writer(http)
        .flatMap(
            who -> {
              checkType(http);
              WriteTerms terms = Terms.of(http);
              if (terms.rehearsal() || Query.of(http).flag("atomic")) {
                throw BulkProblems.notForBulks().refused();
              }
              return inTurn(() -> receive(http, who, terms))
                  .flatMap(operation -> answers.answer(http, who, operation));
            });
  }

  private static void checkType(RoutingContext http) {
    String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !TYPES.contains(type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))) {
      throw BulkProblems.notNdjson(type).refused();
    }
  }

  private Uni<UUID> inTurn(Supplier<Uni<UUID>> bulk) {
    if (uploads.incrementAndGet() > config.uploads()) {
      uploads.decrementAndGet();
      throw BulkProblems.tooManyBulks().refused();
    }
    return Uni.createFrom().deferred(bulk::get).onTermination().invoke(uploads::decrementAndGet);
  }

  private Uni<UUID> receive(RoutingContext http, Principal who, WriteTerms terms) {
    Optional<String> locale = Query.of(http).text("locale");
    var request = Vertx.currentContext();
    return writes
        .begin(who, terms.key(), locale)
        .emitOn(step -> request.runOnContext(ignored -> step.run()))
        .flatMap(
            opening -> {
              if (opening instanceof BulkOpening.KeyReused) {
                throw BulkProblems.keyReused().refused();
              }
              Upload upload = new Upload(writes, opening, locale, terms.key().isPresent());
              return BulkBody.receive(http, upload, config, maxLineBytes);
            });
  }
}
