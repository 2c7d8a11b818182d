package dev.creamery.cli;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends many writes, one on each line, and waits for what becomes of them. */
@Command(
    name = "bulk",
    description = "Send a file of writes, one a line, and follow them until all are done.",
    mixinStandardHelpOptions = true)
final class BulkCommand implements Callable<Integer> {
  private static final String PATH = "/v2/content/bulk/";

  @Mixin private ServerOptions options = new ServerOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "Lines such as {\"op\":\"create\",\"key\":\"authors\",\"fields\":{…}}.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The Idempotency-Key, under which nothing is done twice; made from the file where it is"
              + " left out.")
  private Optional<String> key = Optional.empty();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    Upload upload = new Upload(file);
    Server server = options.server("CREAMERY_WRITE_TOKEN", terminal);
    String location = send(server, upload, key.orElseGet(upload::hash), terminal);
    return new Following(server, terminal, location).toTheEnd();
  }

  private static String send(Server server, Upload upload, String key, Terminal terminal) {
    Progress progress = new Progress(terminal, "Sending", Progress.Unit.BYTES);
    Answer answer =
        server
            .ask(
                again ->
                    server
                        .request(PATH)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", key)
                        .POST(upload.body(progress)),
                BodyHandlers.ofByteArray(),
                Answer::of)
            .expecting(202);
    String location = answer.header("Location");
    if (!location.startsWith("/")) {
      throw Failed.refused("The server did not say where to ask what becomes of it.");
    }
    return location;
  }
}
