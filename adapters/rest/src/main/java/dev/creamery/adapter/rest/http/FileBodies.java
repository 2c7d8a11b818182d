package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes in bodies of lines, which go to the disk as they come and are never in memory. */
@Singleton
public class FileBodies {
  private static final String LINES = "application/x-ndjson";

  private final TransferConfig limits;

  FileBodies(TransferConfig limits) {
    this.limits = limits;
  }

  /**
   * The body; fails with what the client is told where there is no such body, and nothing is left
   * behind then.
   *
   * @param file where it is put; nothing is there yet
   * @return the file, which belongs to whoever asked
   */
  public Uni<Path> read(RoutingContext http, Path file) {
    String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return isLines(type)
        ? FileReception.receive(http, limits, file)
        : Uni.createFrom().failure(unsupported(type).refused());
  }

  private static boolean isLines(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(LINES);
  }

  private static Problem unsupported(@Nullable String type) {
    return Problem.of(
        415,
        "Unsupported media type \""
            + Problem.echo(String.valueOf(type))
            + "\" in request. Send "
            + LINES
            + " in UTF-8.");
  }
}
