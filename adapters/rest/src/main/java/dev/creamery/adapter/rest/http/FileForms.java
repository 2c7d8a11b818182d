package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in forms with one file, which goes to the disk as it comes and is never in memory. */
@Singleton
public class FileForms {
  private static final String FORM = "multipart/form-data";

  private final UploadConfig limits;

  FileForms(UploadConfig limits) {
    this.limits = limits;
  }

  /**
   * The form; fails with what the client is told where there is no such form, and nothing is left
   * behind then.
   *
   * @param file where its file is put; nothing is there yet
   * @param reading makes something of the form, or refuses it
   */
  public <T> Uni<T> read(RoutingContext http, Path file, Function<FileForm, T> reading) {
    String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return isForm(type)
        ? FormReception.receive(http, limits, file, reading)
        : Uni.createFrom().failure(unsupported(type).refused());
  }

  private static boolean isForm(@Nullable String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  private static Problem unsupported(@Nullable String type) {
    return Problem.of(
        415,
        "Unsupported media type \""
            + Problem.echo(String.valueOf(type))
            + "\" in request. Send "
            + FORM
            + " with the file in the field file.");
  }
}
