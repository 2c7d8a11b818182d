package dev.creamery.service;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the operator why the application did not start. */
final class StartFailure {

  private static final String CONNECTION_ERRORS = "08";
  private static final String AUTHORIZATION_ERRORS = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private static final Pattern CODES =
      Pattern.compile("\\b(?:SRCFG\\d+|[a-z.]+\\.[A-Z]\\w+Exception): ");

  /** By its name: Flyway is of the adapter, and there at run time alone. */
  private static final String BEHIND = "FlywayValidateException";

  private StartFailure() {}

  /** One sentence where the cause is known; otherwise everything that helps to report a bug. */
  static void report(Throwable failure, int port, PrintStream out) {
    Optional<StartRefused> known =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> known(cause, port).stream())
            .findFirst();
    if (known.isPresent()) {
      out.println("creamery: " + known.get().getMessage());
    } else {
      out.println("creamery: the start failed for a reason that is not known here:");
      failure.printStackTrace(out);
    }
  }

  private static Optional<StartRefused> known(Throwable cause, int port) {
    if (cause instanceof StartRefused refused) {
      return Optional.of(refused);
    }
    if (cause instanceof ConfigValidationException invalid) {
      return Optional.of(unusable(invalid));
    }
    if (cause instanceof QuarkusBindException) {
      return Optional.of(HttpPort.refused(port, "Address already in use"));
    }
    if (cause.getClass().getSimpleName().equals(BEHIND)) {
      return Optional.of(
          new StartRefused(
              "the database is not in the form that this version needs; run it once with"
                  + " CREAMERY_MIGRATE=only, or leave CREAMERY_MIGRATE away."));
    }
    if (cause instanceof SQLException sql && sql.getCause() instanceof TimeoutException) {
      return Optional.of(unreachable("it does not answer"));
    }
    if (cause instanceof SQLException sql) {
      return database(String.valueOf(sql.getSQLState()), String.valueOf(sql.getMessage()));
    }
    return cause instanceof ConnectException
        ? Optional.of(unreachable(String.valueOf(cause.getMessage())))
        : Optional.empty();
  }

  private static Optional<StartRefused> database(String state, String message) {
    if (state.startsWith(AUTHORIZATION_ERRORS)) {
      return Optional.of(
          new StartRefused(
              "the database refuses its user (%s); check CREAMERY_DATABASE_USERNAME and CREAMERY_DATABASE_PASSWORD."
                  .formatted(message)));
    }
    return state.startsWith(CONNECTION_ERRORS) || state.equals(NO_SUCH_DATABASE)
        ? Optional.of(unreachable(message))
        : Optional.empty();
  }

  /** Codes and names of classes are for those who have the code. */
  private static StartRefused unusable(ConfigValidationException invalid) {
    String problem = invalid.getProblem(0).getMessage();
    return new StartRefused(
        "a setting cannot be used: %s; CREAMERY_MEDIA_FETCHES, for example, is the variable of creamery.media.fetches."
            .formatted(CODES.matcher(problem).replaceAll("")));
  }

  private static StartRefused unreachable(String reason) {
    return new StartRefused(
        "the database cannot be reached (%s); check CREAMERY_DATABASE_URL and that the server runs."
            .formatted(reason));
  }
}
