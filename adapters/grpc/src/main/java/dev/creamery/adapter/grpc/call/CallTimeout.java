package dev.creamery.adapter.grpc.call;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a client waits: the header {@code grpc-timeout} of gRPC over HTTP/2. */
final class CallTimeout {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,8})([HMSmun])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "H", ChronoUnit.HOURS,
          "M", ChronoUnit.MINUTES,
          "S", ChronoUnit.SECONDS,
          "m", ChronoUnit.MILLIS,
          "u", ChronoUnit.MICROS,
          "n", ChronoUnit.NANOS);

  /** Whoever waits longer is never given up on: more would not fit into nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private CallTimeout() {}

  /** {@code 300m} is 300 milliseconds. Empty for what has not that form. */
  static Optional<Duration> parse(String header) {
    Matcher form = FORM.matcher(header);
    if (!form.matches()) {
      return Optional.empty();
    }
    Duration unit = UNITS.getOrDefault(form.group(2), ChronoUnit.SECONDS).getDuration();
    Duration timeout = unit.multipliedBy(Long.parseLong(form.group(1)));
    return Optional.of(timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout);
  }
}
