package dev.creamery.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server, and by which token: the options that all commands have. */
final class ServerOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Creamery is; also CREAMERY_URL. http://localhost:8080 by default.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "Also CREAMERY_ADMIN_TOKEN, for bulk CREAMERY_WRITE_TOKEN, and tokens.env in the data"
              + " folder.")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The data folder of a standalone Creamery; also CREAMERY_DATA. ./data by default.")
  private Optional<Path> data = Optional.empty();

  /** The server, asked with the token of that name. */
  Server server(String tokenName, Terminal terminal) {
    Settings settings = new Settings(System.getenv());
    return new Server(settings.url(url), settings.token(token, tokenName, data), terminal);
  }
}
