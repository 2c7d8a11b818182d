package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where everybody reads the files that content shows. What is no key leads nowhere. */
@Singleton
@Path("/media/{organization}/{file}")
class MediaResource {
  private final MediaLibrary library;

  MediaResource(MediaLibrary library) {
    this.library = library;
  }

  @GET
  public Uni<Response> get(
      @Context RoutingContext http,
      @PathParam("organization") String organization,
      @PathParam("file") String file) {
    MediaKey key =
        MediaKey.parse(organization + "/" + file).orElseThrow(() -> Problem.notFound().refused());
    return library
        .open(key)
        .map(found -> found.orElseThrow(() -> Problem.notFound().refused()))
        .map(served -> FileAnswer.of(http.request(), served));
  }
}
