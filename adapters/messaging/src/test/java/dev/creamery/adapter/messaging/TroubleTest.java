package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class TroubleTest {
  @Test
  void isWhatTheNetworkSaid() {
    assertThat(Trouble.of(new IOException(new ConnectException("Connection refused"))))
        .isEqualTo(new Trouble(false, "Connection refused"));
  }

  @Test
  void hasANameForABrokenConnection() {
    ShutdownSignalException broken = new ShutdownSignalException(true, false, null, this);
    broken.initCause(new EOFException());

    assertThat(Trouble.of(broken)).isEqualTo(new Trouble(false, "EOFException"));
  }

  @Test
  void isNoRefusalWhenTheBrokerShutsDown() {
    assertThat(Trouble.of(closed(AMQP.CONNECTION_FORCED, "CONNECTION_FORCED - shutdown")))
        .isEqualTo(new Trouble(false, "CONNECTION_FORCED - shutdown"));
  }

  @Test
  void isARefusalWhenTheVhostIsUnknown() {
    assertThat(Trouble.of(new IOException(closed(AMQP.NOT_ALLOWED, "NOT_ALLOWED - no vhost"))))
        .isEqualTo(new Trouble(true, "NOT_ALLOWED - no vhost"));
  }

  @Test
  void isARefusalWhenTheQueueIsAnotherThanOurs() {
    AMQP.Channel.Close close =
        new AMQP.Channel.Close.Builder()
            .replyCode(AMQP.PRECONDITION_FAILED)
            .replyText("PRECONDITION_FAILED - inequivalent arg")
            .build();

    assertThat(Trouble.of(new IOException(new ShutdownSignalException(false, false, close, this))))
        .isEqualTo(new Trouble(true, "PRECONDITION_FAILED - inequivalent arg"));
  }

  @Test
  void isARefusalWhenThePasswordIsWrong() {
    assertThat(Trouble.of(new AuthenticationFailureException("ACCESS_REFUSED - Login was refused")))
        .isEqualTo(new Trouble(true, "ACCESS_REFUSED - Login was refused"));
  }

  private ShutdownSignalException closed(int code, String text) {
    AMQP.Connection.Close close =
        new AMQP.Connection.Close.Builder().replyCode(code).replyText(text).build();
    return new ShutdownSignalException(true, false, close, this);
  }
}
