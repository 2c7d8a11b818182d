package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Answers;
import dev.creamery.adapter.rest.http.Callers;
import dev.creamery.adapter.rest.http.FileForms;
import dev.creamery.adapter.rest.http.JsonBodies;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.application.access.Principal;
import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.in.MediaLibrary.Deletion;
import dev.creamery.domain.media.MediaId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where an admin sees to the files of the organization. */
@Singleton
@Path("/manage/v1/media")
class MediaManageResource {
  static final String PATH = "/manage/v1/media";

  private final Callers callers;
  private final JsonBodies bodies;
  private final FileForms forms;
  private final MediaLibrary library;
  private final MediaJson json;

  MediaManageResource(Callers callers, JsonBodies bodies, FileForms forms, MediaLibrary library) {
    this.callers = callers;
    this.bodies = bodies;
    this.forms = forms;
    this.library = library;
    this.json = new MediaJson(library);
  }

  @GET
  public Uni<Response> list(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who -> {
              MediaListing listing = MediaParameters.listing(Query.of(http));
              return library
                  .list(who.organization(), listing)
                  .map(page -> Answers.ok(json.list(page, listing)));
            });
  }

  @GET
  @Path("{sha256}")
  public Uni<Response> get(@Context RoutingContext http, @PathParam("sha256") String sha256) {
    return callers
        .admin(http)
        .flatMap(who -> library.find(who.organization(), id(sha256)))
        .map(this::found);
  }

  /** Takes in a file, which is answered as it is then: the same bytes twice are one file. */
  @POST
  public Uni<Response> upload(@Context RoutingContext http) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                forms
                    .read(http, library.fresh(), Upload::read)
                    .flatMap(upload -> keep(who, upload)))
        .map(
            asset ->
                Answers.builder(201, JsonWriter.write(json.one(asset)))
                    .header("Location", PATH + "/" + asset.key().id())
                    .build());
  }

  private Uni<MediaAsset> keep(Principal who, Upload upload) {
    return library.upload(who.organization(), upload.file(), upload.name(), upload.alt());
  }

  @PATCH
  @Path("{sha256}")
  public Uni<Response> patch(@Context RoutingContext http, @PathParam("sha256") String sha256) {
    return callers
        .admin(http)
        .flatMap(
            who ->
                bodies
                    .read(http)
                    .map(AltText::in)
                    .flatMap(alt -> library.describe(who.organization(), id(sha256), alt)))
        .map(this::found);
  }

  @DELETE
  @Path("{sha256}")
  public Uni<Response> delete(@Context RoutingContext http, @PathParam("sha256") String sha256) {
    return callers
        .admin(http)
        .flatMap(who -> library.delete(who.organization(), id(sha256)))
        .map(MediaManageResource::answer);
  }

  private static MediaId id(String sha256) {
    return MediaId.parse(sha256).orElseThrow(() -> Problem.notFound().refused());
  }

  private Response found(Optional<MediaAsset> asset) {
    return Answers.ok(json.one(asset.orElseThrow(() -> Problem.notFound().refused())));
  }

  private static Response answer(Deletion deletion) {
    if (deletion instanceof Deletion.InUse inUse) {
      throw Problem.of(
              409,
              "Items that show this file, or did in a version that can be restored: "
                  + inUse.items()
                  + ". It is kept for them.")
          .refused();
    }
    if (deletion instanceof Deletion.NotFound) {
      throw Problem.notFound().refused();
    }
    return Response.noContent().build();
  }
}
