package dev.creamery.adapter.rest.manage;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Organizations.Change;
import dev.creamery.application.port.in.Organizations.Creation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where an admin sees to its organization, and the operator makes more. */
@Singleton
@Path("/manage/v1")
class OrganizationResource {
  private final Callers callers;
  private final JsonBodies bodies;
  private final Organizations organizations;

  OrganizationResource(Callers callers, JsonBodies bodies, Organizations organizations) {
    this.callers = callers;
    this.bodies = bodies;
    this.organizations = organizations;
  }

  @GET
  @Path("organization")
  public Uni<Response> get(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(who -> organizations.get(who.organization()))
        .map(found -> found.orElseThrow(() -> Problem.notFound().refused()))
        .map(organization -> Answers.ok(json -> ManageJson.write(json, organization)));
  }

  @PATCH
  @Path("organization")
  public Uni<Response> patch(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .flatMap(changes -> organizations.patch(who.organization(), changes)))
        .map(OrganizationResource::answer);
  }

  @POST
  @Path("organizations")
  public Uni<Response> create(@Context RoutingContext http) {
    return callers
        .operator(http)
        .flatMap(who -> bodies.read(http))
        .flatMap(organizations::create)
        .map(OrganizationResource::answer);
  }

  private static Response answer(Change change) {
    if (change instanceof Change.Refused refused) {
      throw DefinitionErrors.of(refused.violations()).refused();
    }
    Change.Saved saved = (Change.Saved) change;
    return Answers.ok(json -> ManageJson.write(json, saved.organization()));
  }

  private static Response answer(Creation creation) {
    if (creation instanceof Creation.Refused refused) {
      throw DefinitionErrors.of(refused.violations()).refused();
    }
    Creation.Created made = (Creation.Created) creation;
    return Answers.json(
        201, JsonWriter.write(json -> ManageJson.write(json, made.organization(), made.admin())));
  }
}
