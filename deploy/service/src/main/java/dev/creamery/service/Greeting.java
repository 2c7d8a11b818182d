package dev.creamery.service;

import dev.creamery.application.access.Scope;
import dev.creamery.service.standalone.FirstStart;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the operator that Creamery answers now and how to use it, and then waits for the end. */
@Singleton
final class Greeting implements QuarkusApplication {

  private static final System.Logger LOG = System.getLogger(Greeting.class.getName());
  private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

  private final int port;
  private final Optional<Path> dataFolder;
  private final boolean forMachines;
  private final FirstStart firstStart;
  private volatile Map<Scope, String> tokens = Map.of();

  @Inject
  Greeting(
      @ConfigProperty(name = "quarkus.http.port") int port,
      @ConfigProperty(name = "creamery.standalone.folder") Optional<Path> dataFolder,
      @ConfigProperty(name = LogFormat.SETTING, defaultValue = LogFormat.TEXT) String logFormat,
      FirstStart firstStart) {
    this.port = port;
    this.dataFolder = dataFolder;
    this.forMachines = logFormat.equals(LogFormat.JSON);
    this.firstStart = firstStart;
  }

  /**
   * Comes after everything else that starts and before the port is opened: whoever gets an answer
   * finds the tokens written, and a signal in the meantime waits until this is done.
   */
  void prepare(@Observes @Priority(LAST) StartupEvent starting) throws IOException {
    if (dataFolder.isPresent()) {
      tokens = firstStart.tokens(dataFolder.get());
    }
  }

  @Override
  public int run(String... arguments) {
    if (forMachines) {
      LOG.log(Level.INFO, "Creamery is ready on port " + port);
    } else {
      dataFolder.ifPresent(folder -> introduce(folder, tokens));
      System.out.printf("Creamery is ready: http://localhost:%d/ (Ctrl-C stops it)%n", port);
    }
    Quarkus.waitForExit();
    return 0;
  }

  private void introduce(Path folder, Map<Scope, String> tokens) {
    System.out.printf(
        """

        Tokens, also in %s:
          read   %s
          write  %s
          admin  %s

        Write an item and wait for what becomes of it:

          curl -X POST http://localhost:%d/v2/content/ \\
            -H 'Authorization: Token %s' \\
            -H 'Content-Type: application/json' -H 'Prefer: wait=10' \\
            -d '{"key":"team_members","status":"published","fields":[{"name":"Ada Lovelace"}]}'

        """,
        folder.resolve("tokens.env"),
        tokens.get(Scope.READ),
        tokens.get(Scope.WRITE),
        tokens.get(Scope.ADMIN),
        port,
        tokens.get(Scope.WRITE));
  }
}
