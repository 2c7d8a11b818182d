package dev.creamery.adapter.persistence.sql;

import com.fasterxml.jackson.core.JacksonException;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.OutOfPatience;
import dev.creamery.application.port.out.Unavailable;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that are defects. */
public final class StoreFailures {
  /**
   * The beginnings of SQLSTATE codes that say "not now" (PostgreSQL manual, appendix A): connection
   * lost, too many connections or no disk, being shut down or statement cancelled by its time
   * limit, read-only because it is a standby now, lock not available, deadlock or serialization
   * failure.
   */
  private static final List<String> PASSING = List.of("08", "53", "57", "25006", "55P03", "40");

  /**
   * Those that say that somebody else stood in the way; one may have claimed a unique value between
   * our look-up and our write.
   */
  private static final List<String> CONTENDED = List.of("55P03", "40", "23505");

  /** Those after which the statement may have been committed all the same. */
  private static final List<String> OPEN = List.of("08", "57P");

  /** That a statement was stopped by its time limit. */
  private static final String CANCELLED = "57014";

  /** Deep enough for every wrapping that is seen, and an end for causes that run in a circle. */
  private static final int MAX_CAUSES = 10;

  private StoreFailures() {}

  /**
   * {@link Unavailable} where trying again later is right, which is {@link OutOfPatience} where a
   * statement took too long; else the failure itself.
   */
  public static Throwable translate(Throwable failure) {
    if (failure instanceof Unavailable) {
      return failure;
    }
    if (causes(failure).anyMatch(cause -> state(cause).filter(CANCELLED::equals).isPresent())) {
      return new OutOfPatience("The database was stopped after the time that it is given", failure);
    }
    return causes(failure).anyMatch(StoreFailures::isPassing)
        ? new Unavailable("The database cannot be reached or is too busy", failure)
        : failure;
  }

  /**
   * {@link Contended} where somebody else stood in the way; else as {@link #translate}. For those
   * who can do the same with less at a time.
   */
  public static Throwable translateContention(Throwable failure) {
    boolean contended =
        causes(failure)
            .anyMatch(cause -> state(cause).filter(state -> begins(state, CONTENDED)).isPresent());
    return contended
        ? new Contended("The database had this locked for another", failure)
        : translate(failure);
  }

  /**
   * Whether a statement may have been committed although it failed: its connection ended, or its
   * answer did not come in time.
   */
  public static boolean leavesOutcomeOpen(Throwable failure) {
    return causes(failure).anyMatch(StoreFailures::isLostAnswer);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, cause -> cause == null ? null : cause.getCause())
        .takeWhile(cause -> cause != null)
        .limit(MAX_CAUSES);
  }

  private static boolean isPassing(Throwable failure) {
    return state(failure)
        .map(state -> begins(state, PASSING))
        .orElseGet(() -> isLostAnswer(failure) || isNeverSent(failure));
  }

  private static boolean isNeverSent(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof ConnectionPoolTooBusyException
        // The pool's word for a wait for a connection that took too long.
        || failure instanceof NoStackTraceThrowable;
  }

  private static boolean isLostAnswer(Throwable failure) {
    Optional<String> state = state(failure);
    if (state.isPresent()) {
      return begins(state.get(), OPEN);
    }
    return !isNeverSent(failure)
        && (failure instanceof TimeoutException
            || failure instanceof io.smallrye.mutiny.TimeoutException
            || failure instanceof VertxException
            || (failure instanceof IOException && !isUnreadable(failure)));
  }

  /** Text in a row that cannot be read: a defect, and no trouble with the connection. */
  private static boolean isUnreadable(Throwable failure) {
    return failure instanceof JacksonException;
  }

  /** What the database calls its refusal; Hibernate tells it in a word of its own. */
  private static Optional<String> state(Throwable failure) {
    if (failure instanceof PgException refused) {
      return Optional.of(Objects.requireNonNullElse(refused.getSqlState(), ""));
    }
    return failure instanceof SQLException refused
        ? Optional.ofNullable(refused.getSQLState())
        : Optional.empty();
  }

  private static boolean begins(String state, List<String> codes) {
    return codes.stream().anyMatch(state::startsWith);
  }
}
