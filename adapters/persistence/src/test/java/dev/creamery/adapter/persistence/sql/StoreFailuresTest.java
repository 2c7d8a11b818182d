package dev.creamery.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.OutOfPatience;
import dev.creamery.application.port.out.Unavailable;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailuresTest {
  private static PgException refused(String sqlState) {
    return new PgException("refused", "ERROR", sqlState, "");
  }

  private static Throwable toldByHibernate(String sqlState) {
    return new IllegalStateException(new SQLException("refused", sqlState));
  }

  static Stream<Throwable> lostAnswers() {
    return Stream.of(
        new IOException("Connection reset by peer"),
        new TimeoutException("slow"),
        new io.smallrye.mutiny.TimeoutException(),
        ClosedConnectionException.INSTANCE,
        refused("57P01"));
  }

  static Stream<Throwable> neverSent() {
    return Stream.of(
        new ConnectException("refused"),
        new ConnectionPoolTooBusyException("full"),
        new NoStackTraceThrowable("Timeout"),
        refused("53300"));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void leavesTheOutcomeOpenWhereAnAnswerWasLost(Throwable failure) {
    assertThat(StoreFailures.translate(failure)).isInstanceOf(Unavailable.class).hasCause(failure);
    assertThat(StoreFailures.leavesOutcomeOpen(failure)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"55P03", "40P01"})
  void understandsWhatHibernateSays(String sqlState) {
    Throwable failure =
        new IllegalStateException("Hibernate", new SQLException("refused", sqlState));
    assertThat(StoreFailures.translate(failure)).isInstanceOf(Unavailable.class);
    assertThat(StoreFailures.translateContention(failure)).isInstanceOf(Contended.class);
    assertThat(StoreFailures.leavesOutcomeOpen(failure)).isFalse();
  }

  @Test
  void takesNoDefectThatHibernateTellsForAnOutage() {
    Throwable failure = new IllegalStateException("Hibernate", new SQLException("bad", "42601"));
    assertThat(StoreFailures.translate(failure)).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("neverSent")
  void knowsTheOutcomeWhereNothingWasSent(Throwable failure) {
    assertThat(StoreFailures.translate(failure)).isInstanceOf(Unavailable.class).hasCause(failure);
    assertThat(StoreFailures.leavesOutcomeOpen(failure)).isFalse();
  }

  @Test
  void tellsWhatTookTooLongFromWhatIsAway() {
    assertThat(StoreFailures.translate(refused("57014"))).isInstanceOf(OutOfPatience.class);
    assertThat(StoreFailures.translate(refused("57P01"))).isNotInstanceOf(OutOfPatience.class);
    assertThat(StoreFailures.translate(new TimeoutException()))
        .isNotInstanceOf(OutOfPatience.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", "25006", "40001", "40P01", "55P03"})
  void knowsTheOutcomeWhereTheDatabaseSaysNotNow(String sqlState) {
    assertThat(StoreFailures.translate(refused(sqlState))).isInstanceOf(Unavailable.class);
    assertThat(StoreFailures.leavesOutcomeOpen(refused(sqlState))).isFalse();
    assertThat(StoreFailures.translate(toldByHibernate(sqlState))).isInstanceOf(Unavailable.class);
    assertThat(StoreFailures.leavesOutcomeOpen(toldByHibernate(sqlState))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "22001"})
  void leavesDefectsAsTheyAre(String sqlState) {
    PgException defect = refused(sqlState);

    assertThat(StoreFailures.translate(defect)).isSameAs(defect);
    assertThat(StoreFailures.leavesOutcomeOpen(defect)).isFalse();
  }

  @Test
  void looksThroughWrappings() {
    Throwable wrapped = new CompletionException(new IllegalStateException(new IOException()));

    assertThat(StoreFailures.translate(wrapped)).isInstanceOf(Unavailable.class);
  }

  @Test
  void saysNothingTwice() {
    Unavailable unavailable = new Unavailable("full");

    assertThat(StoreFailures.translate(unavailable)).isSameAs(unavailable);
  }
}
