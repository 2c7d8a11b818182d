package dev.creamery.adapter.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.application.access.Allowance;
import dev.creamery.application.fake.FakeRateLimits;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceListRequest;
import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitTest {
  @Inject FakeRateLimits limits;

  private final Channel channel = new Channel();

  @AfterEach
  void hangUp() {
    limits.answer(Optional.empty());
    channel.close();
  }

  private void limit(boolean granted, Duration retryAfter) {
    limits.answer(
        Optional.of(
            new Allowance(granted, 100, Duration.ofMinutes(1), 0, Duration.ZERO, retryAfter)));
  }

  private Refusals refusal(String token) {
    return Refusals.of(
        () ->
            Channel.as(token, SchemaServiceGrpc.newBlockingStub(channel.grpc()))
                .list(SchemaServiceListRequest.getDefaultInstance()));
  }

  @Test
  void refusesWhatIsTooManyAndSaysWhenToComeBack() {
    limit(false, Duration.ofMillis(1_500));
    Refusals refused = refusal("admin");
    assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(refused.message()).endsWith("Try again in 2 seconds.");
    assertThat(refused.detail(ErrorInfo.class).orElseThrow().getReason()).isEqualTo("RATE_LIMITED");
    assertThat(refused.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
        .isEqualTo(2);
  }

  @Test
  void grantsWhatIsWithinTheQuota() {
    limit(true, Duration.ZERO);
    SchemaServiceGrpc.SchemaServiceBlockingStub schemas =
        Channel.as("admin", SchemaServiceGrpc.newBlockingStub(channel.grpc()));
    assertThatCode(() -> schemas.list(SchemaServiceListRequest.getDefaultInstance()))
        .doesNotThrowAnyException();
  }

  @Test
  void countsNobodyWhoIsNotKnown() {
    limit(false, Duration.ofSeconds(1));
    assertThat(refusal("nobody").code()).isEqualTo(Code.UNAUTHENTICATED);
  }
}
