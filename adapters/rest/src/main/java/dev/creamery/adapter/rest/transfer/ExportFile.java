package dev.creamery.adapter.rest.transfer;

import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.transfer.LineSink;
import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Writes an export to the disk of this machine, from where a slow client may take as long as it
 * likes over it: nothing is held in the database meanwhile.
 */
final class ExportFile implements LineSink {
  private final AsyncFile file;

  private ExportFile(AsyncFile file) {
    this.file = file;
  }

  /**
   * Writes a file.
   *
   * @param path where; nothing is there yet
   * @param lines writes all lines
   * @return the path, when all of it is there; nothing is left behind where that fails
   */
  static Uni<Path> write(Vertx vertx, Path path, Function<LineSink, Uni<?>> lines) {
    OpenOptions fresh = new OpenOptions().setWrite(true).setCreateNew(true);
    return uni(() -> vertx.fileSystem().open(path.toString(), fresh))
        .flatMap(
            file ->
                lines
                    .apply(new ExportFile(file))
                    .eventually(() -> uni(file::close))
                    .replaceWith(path)
                    .onFailure()
                    .call(failed -> uni(() -> vertx.fileSystem().delete(path.toString()))));
  }

  @Override
  public Uni<Void> write(List<InputValue.Members> lines) {
    Buffer buffer = Buffer.buffer();
    for (InputValue.Members line : lines) {
      buffer
          .appendBytes(JsonWriter.write(json -> ValueWriter.write(json, line)))
          .appendByte((byte) '\n');
    }
    return uni(() -> file.write(buffer));
  }

  private interface Step<T> {
    Future<T> begin();
  }

  private static <T> Uni<T> uni(Step<T> step) {
    return Uni.createFrom().completionStage(() -> step.begin().toCompletionStage());
  }
}
