package dev.creamery.adapter.grpc.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.adapter.grpc.fake.FakeWrites;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.application.accept.Write;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc.ContentWriteServiceBlockingStub;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.RestoreRequest;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WriteTest {
  private static final Fields ADA =
      Fields.newBuilder()
          .putValues("name", Value.newBuilder().setStringValue("Ada").build())
          .build();
  private static final Map<String, InputValue> ADA_READ =
      Map.of("name", new InputValue.Text("Ada"));

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

  private ContentWriteServiceBlockingStub as(String token) {
    return Channel.as(token, ContentWriteServiceGrpc.newBlockingStub(channel.grpc()));
  }

  private ContentWriteServiceBlockingStub writer() {
    return as("write");
  }

  private static CreateRequest create(int elements) {
    CreateRequest.Builder request = CreateRequest.newBuilder().setKey("t");
    for (int i = 0; i < elements; i++) {
      request.addFields(ADA);
    }
    return request.build();
  }

  private static ElementViolation required(int element, String... path) {
    return new ElementViolation(
        element, new Violation(ErrorCode.REQUIRED, Path.of(path), "This field is required."));
  }

  @Test
  void createsItems() {
    assertThat(
            writer()
                .create(create(2).toBuilder().setStatusValue(2).setLocale("es").build())
                .toString())
        .contains(FakeWrites.OPERATION.toString(), "item_ids: 7");
    assertThat(writes.only())
        .isEqualTo(
            new Write(
                CommandKind.CREATE,
                "t",
                Optional.empty(),
                Optional.of(ItemStatus.PUBLISHED),
                List.of(ADA_READ, ADA_READ),
                Optional.of("es")));
  }

  @Test
  void replacesAnItem() {
    ReplaceRequest request =
        ReplaceRequest.newBuilder().setKey("t").setId(7).setFields(ADA).build();
    assertThat(writer().replace(request).getOperationId())
        .isEqualTo(FakeWrites.OPERATION.toString());
    assertThat(writes.only())
        .isEqualTo(
            new Write(
                CommandKind.REPLACE,
                "t",
                Optional.of("7"),
                Optional.empty(),
                List.of(ADA_READ),
                Optional.empty()));
  }

  @Test
  void patchesTheStatusAlone() {
    writer().patch(PatchRequest.newBuilder().setKey("t").setId(7).setStatusValue(1).build());
    assertThat(writes.only().status()).contains(ItemStatus.DRAFT);
    assertThat(writes.only().elements()).containsExactly(Map.of());
  }

  @Test
  void deletesRestoresAndGoesBack() {
    writer().delete(DeleteRequest.newBuilder().setKey("t").setId(7).build());
    writer().restore(RestoreRequest.newBuilder().setKey("t").setId(7).build());
    writer().restore(RestoreRequest.newBuilder().setKey("t").setId(7).setVersion(3).build());
    assertThat(writes.seen())
        .containsExactly(
            Write.bare(CommandKind.DELETE, "t", "7"),
            Write.bare(CommandKind.RESTORE, "t", "7"),
            Write.restoreVersion("t", "7", "3"));
  }

  @Test
  void namesTheFieldOfTheOnlyElement() {
    writes.answer(new Acceptance.Invalid(List.of(required(0, "name"))));
    Refusals refused = Refusals.of(() -> writer().create(create(1)));
    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.violations()).containsExactly("name: required: This field is required.");
  }

  @Test
  void namesTheElementWhereThereAreSeveralOrLocales() {
    writes.answer(new Acceptance.Invalid(List.of(required(0, "es", "name"))));
    assertThat(Refusals.of(() -> writer().create(create(1))).violations().get(0))
        .startsWith("fields[0].es.name: ");

    writes.answer(new Acceptance.Invalid(List.of(required(1, "name"))));
    assertThat(Refusals.of(() -> writer().create(create(2))).violations().get(0))
        .startsWith("fields[1].name: ");
  }

  @Test
  void notesEverythingThatIsWrongAroundTheFields() {
    CreateRequest nothing = CreateRequest.newBuilder().setStatusValue(9).build();
    assertThat(Refusals.of(() -> writer().create(nothing)).violations())
        .containsExactly(
            "key: required: This field is required.",
            "fields: required: This field is required.",
            "status: unknown_choice: 9 is not a valid choice.");
    assertThat(Refusals.of(() -> writer().create(create(101))).violations())
        .containsExactly("fields: too_many: Give the fields of 1 to 100 items.");
    assertThat(
            Refusals.of(() -> writer().replace(ReplaceRequest.newBuilder().setId(7).build()))
                .violations())
        .containsExactly("fields: required: This field is required.");
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void tellsUnknownCollectionsItemsAndLocales() {
    writes.answer(new Acceptance.UnknownCollection("t"));
    Refusals unknown = Refusals.of(() -> writer().create(create(1)));
    assertThat(unknown.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(unknown.message()).isEqualTo("Content key t not found");
    assertThat(unknown.detail(ErrorInfo.class).orElseThrow().getReason())
        .isEqualTo("COLLECTION_NOT_FOUND");

    writes.answer(new Acceptance.ItemNotFound());
    assertThat(Refusals.of(() -> writer().delete(DeleteRequest.getDefaultInstance())).code())
        .isEqualTo(Code.NOT_FOUND);

    writes.answer(new Acceptance.UnknownLocale("Unknown locale. Known locales: en."));
    assertThat(Refusals.of(() -> writer().create(create(1))).message())
        .isEqualTo("Unknown locale. Known locales: en.");
  }

  @Test
  void saysWhenToTryAgainWhatCouldNotBeCommitted() {
    writes.fail(new Unavailable("The store is away"));
    Refusals refused = Refusals.of(() -> writer().create(create(1)));
    assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(refused.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
        .isEqualTo(1);
  }

  @Test
  void tellsNothingOfWhatIsBroken() {
    writes.fail(new IllegalStateException("secret"));
    Refusals refused = Refusals.of(() -> writer().create(create(1)));
    assertThat(refused.code()).isEqualTo(Code.INTERNAL);
    assertThat(refused.message()).startsWith("Internal error.").doesNotContain("secret");
  }

  @Test
  void refusesThoseWhoMayNotWrite() {
    ContentWriteServiceBlockingStub nobody =
        ContentWriteServiceGrpc.newBlockingStub(channel.grpc());
    assertThat(Refusals.of(() -> nobody.create(create(1))).message())
        .isEqualTo("Authentication credentials were not provided");
    assertThat(Refusals.of(() -> as("read").create(create(1))).message())
        .isEqualTo("Authentication credentials were not provided");
    Refusals unknown = Refusals.of(() -> as("nonsense").create(create(0)));
    assertThat(unknown.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(unknown.message()).isEqualTo("Invalid token.");
    assertThat(writes.seen()).isEmpty();
  }

  @Test
  void answersAfterALookUpOnAnotherThread() {
    assertThat(as("slow-write").create(create(1)).getItemIdsList()).containsExactly(7L);
  }

  @Test
  void stopsWaitingWhenTheDeadlinePasses() {
    writes.answer(write -> Uni.createFrom().nothing());
    ContentWriteServiceBlockingStub hurried = writer().withDeadlineAfter(Duration.ofMillis(300));
    assertThatThrownBy(() -> hurried.create(create(1)))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            late -> assertThat(late.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
    await().until(() -> writes.underWay() == 0);
  }

  @Test
  void refusesAMessageThatIsTooLong() {
    Value huge = Value.newBuilder().setStringValue("x".repeat(1_100_000)).build();
    CreateRequest request =
        CreateRequest.newBuilder()
            .setKey("t")
            .addFields(Fields.newBuilder().putValues("name", huge))
            .build();
    assertThatThrownBy(() -> writer().create(request))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED));
    assertThat(writes.seen()).isEmpty();
  }
}
