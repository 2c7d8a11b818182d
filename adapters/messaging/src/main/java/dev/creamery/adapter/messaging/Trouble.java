package dev.creamery.adapter.messaging;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;

/**
 * Why there is no broker, in words for an operator.
 *
 * @param refused whether the broker is there and says no: to wait will hardly help
 */
record Trouble(boolean refused, String text) {
  /** Finds what the broker said, or else the innermost cause. */
  static Trouble of(Throwable failure) {
    if (failure instanceof AuthenticationFailureException) {
      return new Trouble(true, message(failure));
    }
    if (failure instanceof ShutdownSignalException closed) {
      if (closed.getReason() instanceof AMQP.Channel.Close close) {
        return new Trouble(true, close.getReplyText());
      }
      if (closed.getReason() instanceof AMQP.Connection.Close close) {
        return new Trouble(close.getReplyCode() != AMQP.CONNECTION_FORCED, close.getReplyText());
      }
    }
    Throwable cause = failure.getCause();
    if (cause != null && cause != failure) {
      return of(cause);
    }
    return new Trouble(false, message(failure));
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
