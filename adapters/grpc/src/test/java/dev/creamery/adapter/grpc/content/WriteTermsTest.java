package dev.creamery.adapter.grpc.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.adapter.grpc.fake.FakeWrites;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.domain.command.Precondition;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc.ContentWriteServiceBlockingStub;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On what terms a call writes: under which key, and from which version on. */
@QuarkusTest
class WriteTermsTest {
  @Inject FakeWrites writes;

  private final Channel channel = new Channel();

  @BeforeEach
  void forget() {
    writes.reset();
  }

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private ContentWriteServiceBlockingStub writer() {
    return Channel.as("write", ContentWriteServiceGrpc.newBlockingStub(channel.grpc()));
  }

  private static CreateRequest create() {
    return CreateRequest.newBuilder().setKey("t").addFields(Fields.getDefaultInstance()).build();
  }

  @Test
  void handsOnOnWhatTermsItIsWritten() {
    DeleteRequest request = DeleteRequest.newBuilder().setKey("t").setId(7).setIfMatch(3).build();
    Channel.with("idempotency-key", "\"a\"", writer()).delete(request);
    assertThat(writes.only().terms())
        .isEqualTo(
            new WriteTerms(
                Optional.of(new IdempotencyKey("a")),
                Optional.of(new Precondition.AtVersion(Set.of(3L))),
                false));
  }

  @Test
  void refusesAKeyThatIsNone() {
    Refusals refused =
        Refusals.of(() -> Channel.with("idempotency-key", "a, b", writer()).create(create()));
    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.message())
        .isEqualTo("The idempotency-key is not one. " + IdempotencyKey.EXPECTED);
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void saysWhichTermsDoNotHold() {
    writes.answer(new Acceptance.KeyReused());
    assertThat(Refusals.of(() -> writer().create(create())).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    writes.answer(new Acceptance.PreconditionFailed());
    assertThat(Refusals.of(() -> writer().create(create())).message())
        .startsWith("The item has changed since");
    writes.answer(new Acceptance.PreconditionRequired());
    assertThat(Refusals.of(() -> writer().create(create())).code())
        .isEqualTo(Code.FAILED_PRECONDITION);
  }
}
