package dev.creamery.adapter.rest.transfer;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.FileBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.http.Terms;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Transfers;
import dev.creamery.application.transfer.ImportOutcome;
import dev.creamery.application.transfer.ImportTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.PathPart;

/** Where an admin takes all content out, and puts all content in. */
@Singleton
@Path("/manage/v1")
class TransferResource {
  private static final String LINES = "application/x-ndjson";

  private final Callers callers;
  private final FileBodies bodies;
  private final Transfers transfers;

  TransferResource(Callers callers, FileBodies bodies, Transfers transfers) {
    this.callers = callers;
    this.bodies = bodies;
    this.transfers = transfers;
  }

  /** The organization as it is at this moment. */
  @GET
  @Path("export")
  public Uni<Response> export(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                http.request().method().equals(HttpMethod.HEAD)
                    ? Uni.createFrom().item(lines().build())
                    : export(http, who));
  }

  private Uni<Response> export(RoutingContext http, Principal who) {
    // Heard of even where the client hangs up before there is anything to send.
    Promise<Void> over = Promise.promise();
    http.addEndHandler(end -> over.tryComplete());
    return ExportFile.write(
            http.vertx(), transfers.fresh(), sink -> transfers.export(who.organization(), sink))
        .invoke(file -> over.future().onComplete(gone -> delete(http, file)))
        .map(file -> lines().entity(new PathPart(file, 0, file.toFile().length())).build());
  }

  private static Response.ResponseBuilder lines() {
    return Response.ok()
        .type(LINES)
        .header("Content-Disposition", "attachment; filename=\"creamery-export.ndjson\"");
  }

  /** Answered when every line was dealt with. */
  @POST
  @Path("import")
  public Uni<Response> load(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who -> {
              ImportTerms terms = terms(http);
              return bodies
                  .read(http, transfers.fresh())
                  .flatMap(file -> load(http, who, file, terms));
            });
  }

  private static ImportTerms terms(RoutingContext http) {
    WriteTerms terms = Terms.of(http);
    if (terms.rehearsal()) {
      throw Problem.badRequest(
              "An import cannot be tried with dry_run. Import into an organization made for it.")
          .refused();
    }
    return new ImportTerms(terms.key(), Query.of(http).flag("resume"));
  }

  private Uni<Response> load(
      RoutingContext http, Principal who, java.nio.file.Path file, ImportTerms terms) {
    return transfers
        .load(who, new LineFile(file), terms)
        .onTermination()
        .invoke(() -> delete(http, file))
        .map(TransferResource::answer);
  }

  private static void delete(RoutingContext http, java.nio.file.Path file) {
    http.vertx().fileSystem().delete(file.toString());
  }

  private static Response answer(ImportOutcome outcome) {
    if (outcome instanceof ImportOutcome.NoExport no) {
      throw Problem.badRequest(no.why()).refused();
    }
    if (outcome instanceof ImportOutcome.NotEmpty no) {
      throw Problem.of(409, no.why()).refused();
    }
    ImportOutcome.Done done = (ImportOutcome.Done) outcome;
    return Answers.ok(json -> ReportJson.write(json, done.report()));
  }
}
