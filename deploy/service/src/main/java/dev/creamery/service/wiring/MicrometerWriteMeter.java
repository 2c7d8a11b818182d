package dev.creamery.service.wiring;

import dev.creamery.application.operation.CommandState;
import dev.creamery.application.port.out.WriteMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows at {@code /q/metrics} what happens to writes: {@code creamery_commands_accepted_total},
 * {@code creamery_commands_finished_total{state}}, {@code creamery_commands_lag_seconds} from
 * acceptance to the end, {@code creamery_queue_age_seconds} of the oldest overdue command.
 */
@Singleton
class MicrometerWriteMeter implements WriteMeter {
  private final Counter accepted;
  private final Map<CommandState, Counter> finished = new EnumMap<>(CommandState.class);
  private final Timer lag;
  private final AtomicLong queueAgeMillis = new AtomicLong();

  MicrometerWriteMeter(MeterRegistry registry) {
    accepted =
        Counter.builder("creamery.commands.accepted")
            .description("Commands committed to the command log")
            .register(registry);
    for (CommandState state : CommandState.values()) {
      if (state.isFinished()) {
        finished.put(
            state,
            Counter.builder("creamery.commands.finished")
                .description("Commands that were applied, rejected or given up")
                .tag("state", state.code())
                .register(registry));
      }
    }
    lag =
        Timer.builder("creamery.commands.lag")
            .description("From acceptance to the end of a command")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(5))
            .register(registry);
    registry.gauge("creamery.queue.age.seconds", queueAgeMillis, age -> age.get() / 1000.0);
  }

  @Override
  public void accepted(int commands) {
    accepted.increment(commands);
  }

  @Override
  public void finished(CommandState state, Duration time) {
    Counter counter = finished.get(state);
    if (counter != null) {
      counter.increment();
    }
    lag.record(time);
  }

  @Override
  public void queueAge(Duration age) {
    queueAgeMillis.set(age.toMillis());
  }
}
