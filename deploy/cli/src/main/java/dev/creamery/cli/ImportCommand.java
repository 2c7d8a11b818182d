package dev.creamery.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts what an export holds into an organization without content. */
@Command(
    name = "import",
    description = "Make everything that an export holds, in an organization without content.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final String PATH = "/manage/v1/import";

  @Mixin private ServerOptions options = new ServerOptions();

  @Parameters(paramLabel = "FILE", description = "What export has written.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The Idempotency-Key; a new one where it is left out.")
  private Optional<String> key = Optional.empty();

  @Option(names = "--resume", description = "Go on with an import of this key that was cut off.")
  private boolean resume;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    if (resume && key.isEmpty()) {
      throw Failed.usage("With --resume, say by --key which import is to go on.");
    }
    Upload upload = new Upload(file);
    Server server = options.server("CREAMERY_ADMIN_TOKEN", terminal);
    String name = key.orElseGet(() -> UUID.randomUUID().toString());
    try {
      return tell(send(server, upload, name, terminal), terminal);
    } catch (Failed failed) {
      if (failed.exitCode() == ExitCode.UNREACHABLE) {
        terminal.say("To go on: creamery import " + file + " --key " + name + " --resume");
      }
      throw failed;
    }
  }

  private Answer send(Server server, Upload upload, String name, Terminal terminal) {
    Progress progress = new Progress(terminal, "Sending", Progress.Unit.BYTES);
    return server
        .ask(
            again ->
                server
                    .request(resume || again ? PATH + "?resume=true" : PATH)
                    .header("Content-Type", "application/x-ndjson")
                    .header("Idempotency-Key", name)
                    .POST(upload.body(progress)),
            BodyHandlers.ofByteArray(),
            Answer::of)
        .expecting(200);
  }

  private static int tell(Answer answer, Terminal terminal) {
    JsonNode applied = answer.json().path("applied");
    terminal.say(
        "Imported %d collections, %d pages, %d items, %d files."
            .formatted(
                applied.path("collections").asLong(),
                applied.path("pages").asLong(),
                applied.path("items").asLong(),
                applied.path("files").asLong()));
    long refused = answer.json().path("refused").asLong();
    JsonNode lines = answer.json().path("lines");
    lines.forEach(line -> RefusedLines.tell(terminal, line.path("line").asLong(), line));
    RefusedLines.tellRest(terminal, refused - lines.size());
    return refused == 0 ? ExitCode.DONE : ExitCode.REFUSED_LINES;
  }
}
