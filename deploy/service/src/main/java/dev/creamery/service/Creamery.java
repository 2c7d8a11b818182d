package dev.creamery.service;

import dev.creamery.service.role.Roles;
import dev.creamery.service.standalone.Standalone;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts Creamery: on the PostgreSQL server that {@code CREAMERY_DATABASE_URL} names, or else
 * standalone, with PostgreSQL in the data folder.
 */
@QuarkusMain
public final class Creamery {

  /** Longer than Quarkus drains; after that whatever hangs is left to its fate. */
  private static final int FAREWELL_SECONDS = 30;

  /** What the code of an exit is above, where a signal was the reason. */
  private static final int SIGNAL = 128;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile @Nullable Standalone standalone;
  private volatile boolean signalled;
  private volatile int exitCode;

  private Creamery() {}

  /** Runs until a signal ends it; exits with code 1 after one sentence if it cannot start. */
  public static void main(String... arguments) {
    Creamery creamery = new Creamery();
    // On a signal the JVM waits for its hooks, not for this thread: without one the database would
    // be left running.
    Runtime.getRuntime().addShutdownHook(new Thread(creamery::finish, "finish"));
    try {
      creamery.run(List.of(arguments));
    } finally {
      creamery.finished.countDown();
    }
    System.exit(creamery.exitCode);
  }

  private void finish() {
    signalled = true;
    try {
      if (finished.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
      Standalone left = standalone;
      if (left != null) {
        left.close();
      }
      Runtime.getRuntime().halt(exitCode);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(List<String> arguments) {
    int port = 0;
    try {
      PositiveSettings.check(System.getenv());
      Settings settings = new Settings(System.getProperties(), System.getenv());
      StartOptions options = StartOptions.parse(arguments, settings);
      Optional<String> url = settings.get("creamery.database.url");
      Roles roles = Roles.parse(settings.get("creamery.roles"));
      roles.requireOthers(url.isPresent(), settings.get("creamery.rabbitmq.url").isPresent());
      Migration migration = Migration.parse(settings.get("creamery.migrate"));
      migration.requireServer(url.isPresent());
      port = options.port();
      HttpPort.requireFree(port);
      System.setProperty("creamery.port", String.valueOf(port));
      tell(TraceExport.settings(settings));
      tell(LogFormat.settings(settings));
      tell(roles.settings());
      tell(migration.settings());
      if (url.isPresent()) {
        runOn(DatabaseUrl.parse(url.get()).settings(settings), port, migration);
      } else {
        try (Standalone opened =
            Standalone.open(options.data(), settings.get("creamery.secret.key"))) {
          standalone = opened;
          runOn(opened.settings(), port, migration);
        }
      }
    } catch (StartRefused refused) {
      fail(refused, port);
    }
  }

  private void runOn(Map<String, String> settings, int port, Migration migration) {
    if (signalled) {
      return;
    }
    tell(settings);
    Quarkus.run(
        // With nothing to run Quarkus ends as soon as the migration, its last step then, is done.
        migration == Migration.ONLY ? null : Greeting.class,
        (code, failure) -> {
          if (code > SIGNAL) {
            // In a native executable Quarkus catches signals, and leaves it to us to end.
            System.exit(code);
          } else if (failure == null) {
            exitCode = code;
            migration.report(System.out);
          } else {
            fail(failure, port);
          }
        });
  }

  /** System properties take precedence over the environment, and Quarkus reads them. */
  private static void tell(Map<String, String> settings) {
    settings.forEach(System::setProperty);
  }

  private void fail(Throwable failure, int port) {
    exitCode = 1;
    // What breaks because a signal came in the middle of the start is nobody's fault.
    if (!signalled) {
      StartFailure.report(failure, port, System.err);
    }
  }
}
