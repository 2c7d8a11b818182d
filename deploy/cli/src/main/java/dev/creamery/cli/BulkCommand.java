package dev.creamery.cli;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--atomic",
      description = "Apply all lines together, or none of them; up to 1,000 lines.")
  private boolean atomic;

  @Option(
      names = "--dry-run",
      description =
          "Write nothing, and print what would become of the lines to the standard output, as JSON.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    Server server = options.server("CREAMERY_WRITE_TOKEN", terminal);
    Upload upload = new Upload(file);
    Answer answer = send(server, upload, key.orElseGet(() -> keyOf(upload)), terminal);
    return dryRun
        ? foretell(answer.expecting(200))
        : new Following(server, terminal, location(answer.expecting(202))).toTheEnd();
  }

  /** The same lines as a whole are another wish. */
  private String keyOf(Upload upload) {
    return upload.hash() + (atomic ? "-atomic" : "");
  }

  private String path() {
    List<String> wishes = new ArrayList<>();
    if (atomic) {
      wishes.add("atomic=true");
    }
    if (dryRun) {
      wishes.add("dry_run=true");
    }
    return wishes.isEmpty() ? PATH : PATH + "?" + String.join("&", wishes);
  }

  private Answer send(Server server, Upload upload, String key, Terminal terminal) {
    Progress progress = new Progress(terminal, "Sending", Progress.Unit.BYTES);
    return server.ask(
        again ->
            server
                .request(path())
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(upload.body(progress)),
        BodyHandlers.ofByteArray(),
        Answer::of);
  }

  private static int foretell(Answer forecast) {
    System.out.println(forecast.body());
    return forecast.json().path("status").asText().equals("succeeded")
        ? ExitCode.DONE
        : ExitCode.REFUSED_LINES;
  }

  private static String location(Answer accepted) {
    String location = accepted.header("Location");
    if (!location.startsWith("/")) {
      throw Failed.refused("The server did not say where to ask what becomes of it.");
    }
    return location;
  }
}
