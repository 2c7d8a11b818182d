package dev.creamery.application.process;

import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.CommandState;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Batches that are applied with care, on a store that can be made to fail. */
abstract class BatchFixture extends InMemoryFixture {
  static final MediaUrls MEDIA_URLS = new MediaUrls("https://cdn.example");
  static final int ATTEMPTS = 3;
  static final Duration PAUSE = Duration.ofSeconds(30);

  final FaultyProcessing processing = new FaultyProcessing(store.processing());
  final ApplyWithCare care =
      new ApplyWithCare(processing, MEDIA_URLS, new RetryPolicy(ATTEMPTS, PAUSE), MANY);

  ApplyBatch.Result applyTogether(ItemKey... items) {
    return applyTogether(List.of(items));
  }

  ApplyBatch.Result applyTogether(List<ItemKey> items) {
    return run(() -> care.apply(items));
  }

  List<ErrorCode> errors(UUID operation) {
    return command(operation).errors().stream().map(Violation::code).toList();
  }

  void assertApplied(UUID... operations) {
    for (UUID operation : operations) {
      org.assertj.core.api.Assertions.assertThat(state(operation)).isEqualTo(CommandState.APPLIED);
    }
  }
}
