package dev.creamery.adapter.grpc.call;

import dev.creamery.application.port.out.Unavailable;
import io.grpc.Status;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The one place where what went wrong in a call becomes a refusal. */
public final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private Failures() {}

  public static Refusal refusal(Throwable failure) {
    if (failure instanceof Refused refused) {
      return refused.refusal();
    }
    return failure instanceof Unavailable
        ? Refusal.unavailable(
            "The service cannot do this now; nothing was recorded. Try again shortly.", SHORTLY)
        : unexpected(failure);
  }

  private static Refusal unexpected(Throwable failure) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.errorf(failure, "Call %s failed", id);
    return Refusal.of(
        Status.Code.INTERNAL,
        "INTERNAL",
        "Internal error. Quote the call id " + id + " to those who run this.");
  }
}
