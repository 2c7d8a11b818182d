package dev.creamery.adapter.rest.manage;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.Ids;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where an admin issues and revokes tokens. */
@Singleton
@Path("/manage/v1/tokens")
class TokenResource {
  private final Callers callers;
  private final JsonBodies bodies;
  private final Tokens tokens;

  TokenResource(Callers callers, JsonBodies bodies, Tokens tokens) {
    this.callers = callers;
    this.bodies = bodies;
    this.tokens = tokens;
  }

  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(who -> tokens.list(who.organization()))
        .map(all -> Answers.ok(ManageJson.list(all, ManageJson::write)));
  }

  /** Makes a token. Its secret is in this answer and in no other. */
  @POST
  public Uni<Response> issue(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(who -> bodies.read(http).map(TokenRequest::read).flatMap(wish -> issue(who, wish)))
        .map(token -> Answers.json(201, JsonWriter.write(json -> ManageJson.write(json, token))));
  }

  private Uni<IssuedToken> issue(Principal who, TokenRequest wish) {
    return tokens.issue(who.organization(), wish.name(), wish.scope());
  }

  @DELETE
  @Path("{id}")
  public Uni<Response> revoke(@Context RoutingContext http, @PathParam("id") String id) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                tokens.revoke(
                    who.organization(),
                    Ids.uuid(id).orElseThrow(() -> Problem.notFound().refused())))
        .map(
            revoked -> {
              if (!revoked) {
                throw Problem.notFound().refused();
              }
              return Response.noContent().build();
            });
  }
}
