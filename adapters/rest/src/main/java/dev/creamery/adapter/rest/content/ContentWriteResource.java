package dev.creamery.adapter.rest.content;

import dev.creamery.application.accept.Write;
import dev.creamery.domain.command.CommandKind;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where items are written. */
@Singleton
@Path("/v2/content")
class ContentWriteResource {
  private final Writing writing;

  ContentWriteResource(Writing writing) {
    this.writing = writing;
  }

  @POST
  public Uni<Response> create(@Context RoutingContext http) {
    return writing.create(http);
  }

  @POST
  @Path("{key}")
  public Uni<Response> createIn(@Context RoutingContext http, @PathParam("key") String key) {
    return writing.createIn(http, key);
  }

  @PUT
  @Path("{key}/{id}")
  public Uni<Response> replace(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return writing.change(http, CommandKind.REPLACE, key, id);
  }

  @PATCH
  @Path("{key}/{id}")
  public Uni<Response> patch(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return writing.change(http, CommandKind.PATCH, key, id);
  }

  @DELETE
  @Path("{key}/{id}")
  public Uni<Response> delete(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return writing.bare(http, Write.bare(CommandKind.DELETE, key, id));
  }

  @POST
  @Path("{key}/{id}/restore")
  public Uni<Response> restore(
      @Context RoutingContext http, @PathParam("key") String key, @PathParam("id") String id) {
    return writing.bare(http, Write.bare(CommandKind.RESTORE, key, id));
  }

  @POST
  @Path("{key}/{id}/versions/{version}/restore")
  public Uni<Response> restoreVersion(
      @Context RoutingContext http,
      @PathParam("key") String key,
      @PathParam("id") String id,
      @PathParam("version") String version) {
    return writing.bare(http, Write.restoreVersion(key, id, version));
  }
}
