package dev.creamery.adapter.messaging;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
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
  private long awaySince;

  private enum State {
    NEW,
    CONNECTED,
    UNREACHABLE,
    REFUSING
  }

  BrokerLog(BrokerAddress broker) {
    this.broker = broker;
  }

  synchronized void connected() {
    if (state == State.NEW) {
      LOG.infof("The doorbell rings on RabbitMQ at %s.", broker);
    } else {
      Duration away = Duration.ofNanos(System.nanoTime() - awaySince);
      LOG.infof("RabbitMQ at %s is back after %d s.", broker, away.toSeconds());
    }
    state = State.CONNECTED;
  }

  /** To be called for each failed attempt too: only a new kind of trouble is worth a new line. */
  synchronized void away(Throwable reason) {
    Throwable root = root(reason);
    boolean refusing =
        root instanceof ShutdownSignalException || root instanceof AuthenticationFailureException;
    State now = refusing ? State.REFUSING : State.UNREACHABLE;
    if (state == State.NEW || state == State.CONNECTED) {
      awaySince = System.nanoTime();
    }
    if (state != now) {
      LOG.warnf(
          "RabbitMQ at %s %s: %s. Writes are still accepted, and applied by the sweeper;"
              + " connecting goes on.",
          broker, refusing ? "refuses us" : "is away", root.getMessage());
    }
    state = now;
  }

  private static Throwable root(Throwable reason) {
    Throwable root = reason;
    while (root.getCause() != null
        && !(root instanceof ShutdownSignalException)
        && !(root instanceof AuthenticationFailureException)) {
      root = root.getCause();
    }
    return root;
  }
}
