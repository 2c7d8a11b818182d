package dev.creamery.adapter.messaging;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tells the operator when the broker goes and when it comes back, once each. The libraries beneath
 * would tell it at every attempt, with stack traces; their categories are off for that.
 */
final class BrokerLog {
  private static final Logger LOG = Logger.getLogger(BrokerLog.class);

  private final BrokerAddress broker;
  private State state = State.NEW;
  private long lostAt;

  private enum State {
    NEW,
    CONNECTED,
    LOST,
    REFUSED
  }

  BrokerLog(BrokerAddress broker) {
    this.broker = broker;
  }

  synchronized void connected() {
    if (state == State.NEW) {
      LOG.infof("The doorbell rings on RabbitMQ at %s.", broker);
    } else {
      Duration away = Duration.ofNanos(System.nanoTime() - lostAt);
      LOG.infof("RabbitMQ at %s is back after %d s.", broker, away.toSeconds());
    }
    state = State.CONNECTED;
  }

  /** To be called for each failed attempt too: only a new kind of trouble is worth a new line. */
  synchronized void lost(Trouble trouble) {
    if (state == State.NEW || state == State.CONNECTED) {
      lostAt = System.nanoTime();
    }
    State now = trouble.refused() ? State.REFUSED : State.LOST;
    if (state != now) {
      LOG.warnf(
          "%s RabbitMQ at %s: %s. Writes are still accepted, and the sweeper applies them;"
              + " connecting goes on.",
          trouble.refused() ? "Refused by" : "No", broker, trouble.text());
    }
    state = now;
  }
}
