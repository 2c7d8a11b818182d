package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.application.access.Principal;
import dev.creamery.application.bulk.BulkOpening;
import dev.creamery.application.bulk.BulkRehearsal;
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
              boolean whole = Terms.isWhole(http);
              return terms.rehearsal()
                  ? inTurn(() -> rehearse(http, who, whole))
                  : inTurn(() -> whole ? whole(http, who, terms) : record(http, who, terms))
                      .flatMap(operation -> answers.answer(http, who, operation));
            });
  }

  private static void checkType(RoutingContext http) {
    String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && !TYPES.contains(type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))) {
      throw BulkProblems.notNdjson(type).refused();
    }
  }

  private <T> Uni<T> inTurn(Supplier<Uni<T>> bulk) {
    if (uploads.incrementAndGet() > config.uploads()) {
      uploads.decrementAndGet();
      throw BulkProblems.tooManyBulks().refused();
    }
    return Uni.createFrom().deferred(bulk::get).onTermination().invoke(uploads::decrementAndGet);
  }

  private Uni<Response> rehearse(RoutingContext http, Principal who, boolean whole) {
    BulkRehearsal rehearsal = writes.rehearse(who, whole);
    UploadLimits limits = new UploadLimits(config.maxLines(), whole);
    return receive(http, new RehearsedUpload(rehearsal, locale(http), limits))
        .map(done -> Answers.ok(json -> ForecastJson.write(json, rehearsal.forecast())));
  }

  private Uni<UUID> record(RoutingContext http, Principal who, WriteTerms terms) {
    Optional<String> locale = locale(http);
    var request = Vertx.currentContext();
    return writes
        .begin(who, terms.key(), locale)
        .emitOn(step -> request.runOnContext(ignored -> step.run()))
        .flatMap(
            opening -> {
              if (opening instanceof BulkOpening.KeyReused) {
                throw BulkProblems.keyReused().refused();
              }
              RecordedUpload upload =
                  new RecordedUpload(
                      writes,
                      (BulkOpening.Begun) opening,
                      locale,
                      terms.key().isPresent(),
                      new UploadLimits(config.maxLines(), false));
              return receive(http, upload).replaceWith(upload::operation);
            });
  }

  private Uni<UUID> whole(RoutingContext http, Principal who, WriteTerms terms) {
    UploadLimits limits = new UploadLimits(config.maxLines(), true);
    WholeUpload upload = new WholeUpload(writes, who, terms.key(), locale(http), limits);
    return receive(http, upload).replaceWith(upload::operation);
  }

  private static Optional<String> locale(RoutingContext http) {
    return Query.of(http).text("locale");
  }

  private Uni<Void> receive(RoutingContext http, Upload upload) {
    return BulkBody.receive(http, upload, config.idleTimeout(), maxLineBytes);
  }
}
