package dev.creamery.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes all content of an organization out. */
@Command(
    name = "export",
    description = "Write all content of the organization to a file, or to the standard output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final String PATH = "/manage/v1/export";

  @Mixin private ServerOptions options = new ServerOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to write; the standard output where it is left out.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Terminal terminal = Terminal.ofProcess();
    Server server = options.server("CREAMERY_ADMIN_TOKEN", terminal);
    if (file.isPresent()) {
      toFile(server, terminal, file.get());
    } else {
      receive(server, new Download(System.out, terminal));
    }
    return ExitCode.DONE;
  }

  /** What is there stays there until all of it is here. */
  private static void toFile(Server server, Terminal terminal, Path whole) throws IOException {
    Path part = Path.of(whole + ".part");
    try {
      try (OutputStream out = open(part)) {
        receive(server, new Download(out, terminal));
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw Failed.usage("Cannot write " + file + ": " + e.getMessage());
    }
  }

  private static void receive(Server server, Download download) {
    server.ask(again -> server.request(PATH), BodyHandlers.ofInputStream(), download::read);
  }
}
