package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.IfNoneMatch;
import dev.creamery.application.port.in.MediaLibrary.Served;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.domain.media.MediaFile;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;

/**
 * A file as it goes to everybody: for ever the same at its address, and unable to do anything in
 * the name of this service.
 */
final class FileAnswer {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String POWERLESS = "sandbox; default-src 'none'";

  private final HttpServerRequest request;
  private final MediaFile what;
  private final String tag;

  private FileAnswer(HttpServerRequest request, MediaFile what) {
    this.request = request;
    this.what = what;
    this.tag = "\"" + what.id() + "\"";
  }

  static Response of(HttpServerRequest request, Served served) {
    Place place = served.place();
    if (place instanceof Place.Elsewhere elsewhere) {
      return Response.status(302).location(URI.create(elsewhere.url())).build();
    }
    if (place instanceof Place.OnDisk onDisk) {
      return new FileAnswer(request, served.what()).from(onDisk.file());
    }
    throw Problem.notFound().refused();
  }

  private Response from(Path file) {
    if (IfNoneMatch.names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      return described(304).build();
    }
    Optional<ByteRange> range = range();
    if (range.isEmpty()) {
      return content(200, file, new ByteRange(0, what.bytes())).build();
    }
    ByteRange part = range.get();
    if (part.isEmpty()) {
      throw Problem.of(416, "The file has " + what.bytes() + " bytes, and none of those.")
          .with("Content-Range", part.of(what.bytes()))
          .refused();
    }
    return content(206, file, part).header("Content-Range", part.of(what.bytes())).build();
  }

  /** Ranges are of GET alone, and of the file that the client knows, where it says which. */
  private Optional<ByteRange> range() {
    String condition = request.getHeader(HttpHeaderNames.IF_RANGE);
    return request.method().equals(HttpMethod.GET) && (condition == null || condition.equals(tag))
        ? ByteRange.of(request.getHeader(HttpHeaderNames.RANGE), what.bytes())
        : Optional.empty();
  }

  private ResponseBuilder content(int status, Path file, ByteRange part) {
    ResponseBuilder answer = described(status).type(what.contentType());
    if (!what.isInert()) {
      answer.header("Content-Disposition", "attachment");
    }
    return request.method().equals(HttpMethod.HEAD)
        ? answer.header("Content-Length", part.length())
        : answer.entity(new PathPart(file, part.from(), part.length()));
  }

  private ResponseBuilder described(int status) {
    return Response.status(status)
        .header("ETag", tag)
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", FOR_EVER)
        .header("Content-Security-Policy", POWERLESS);
  }
}
