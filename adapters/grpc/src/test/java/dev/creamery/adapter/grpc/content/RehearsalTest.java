package dev.creamery.adapter.grpc.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.adapter.grpc.fake.FakeReads;
import dev.creamery.adapter.grpc.fake.FakeWrites;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Rehearsal;
import dev.creamery.application.accept.Write;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.LocalizedFields;
import dev.creamery.domain.item.Decision;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.proto.collections.v1.CommandStatus;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc.ContentWriteServiceBlockingStub;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.CreateResponse;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.OperationStatus;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.RehearsedCommand;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.RestoreRequest;
import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dry runs of single writes. */
@QuarkusTest
class RehearsalTest {
  private static final CollectionKey CARS = new CollectionKey("cars");

  @Inject FakeWrites writes;
  @Inject FakeReads reads;

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
    return CreateRequest.newBuilder()
        .setKey("cars")
        .addFields(Fields.getDefaultInstance())
        .addFields(Fields.getDefaultInstance())
        .setLocale("en")
        .setDryRun(true)
        .build();
  }

  private static Rehearsal rehearsal(int index, Decision decision) {
    return new Rehearsal(
        index,
        CommandKind.CREATE,
        CARS,
        Optional.empty(),
        decision,
        Set.of("https://images.example/a.png"));
  }

  @Test
  void saysWhatWouldBecomeOfTheWrite() {
    Item item =
        new Item(
            new ItemKey(new OrganizationId(1), -1),
            CARS,
            ItemStatus.DRAFT,
            1,
            false,
            LocalizedFields.EMPTY);
    writes.answer(
        new Acceptance.Rehearsed(
            List.of(
                rehearsal(0, new Decision.Applied(item, ItemEvent.DRAFT)),
                rehearsal(1, Decision.rejected(ErrorCode.NOT_UNIQUE, "Taken.")))));
    CreateResponse answer = writer().create(create());
    assertThat(answer.getOperationId()).isEmpty();
    assertThat(answer.getItemIdsList()).isEmpty();
    assertThat(answer.getRehearsal().getStatus())
        .isEqualTo(OperationStatus.OPERATION_STATUS_PARTIAL);
    RehearsedCommand applied = answer.getRehearsal().getCommands(0);
    assertThat(applied.getStatus()).isEqualTo(CommandStatus.COMMAND_STATUS_APPLIED);
    assertThat(applied.getKind()).isEqualTo("create");
    assertThat(applied.hasItemId()).isFalse();
    assertThat(applied.getVersion()).isEqualTo(1);
    assertThat(applied.getMediaNotFetchedList()).containsExactly("https://images.example/a.png");
    assertThat(applied.getItem().getFields().getValuesMap()).containsKey("name");
    RehearsedCommand rejected = answer.getRehearsal().getCommands(1);
    assertThat(rejected.getStatus()).isEqualTo(CommandStatus.COMMAND_STATUS_REJECTED);
    assertThat(rejected.getErrors(0).getCode()).isEqualTo("not_unique");
    assertThat(rejected.hasItem()).isFalse();
    assertThat(reads.options().drafts()).isTrue();
    assertThat(reads.options().locale()).contains("en");
  }

  @Test
  void triesEveryKindOfWrite() {
    writes.answer(
        new Acceptance.Rehearsed(
            List.of(rehearsal(0, Decision.rejected(ErrorCode.NOT_UNIQUE, "Taken.")))));
    ContentWriteServiceBlockingStub writer = writer();
    Fields fields = Fields.getDefaultInstance();
    assertThat(
            List.of(
                writer.create(create()).hasRehearsal(),
                writer
                    .replace(ReplaceRequest.newBuilder().setFields(fields).setDryRun(true).build())
                    .hasRehearsal(),
                writer.patch(PatchRequest.newBuilder().setDryRun(true).build()).hasRehearsal(),
                writer.delete(DeleteRequest.newBuilder().setDryRun(true).build()).hasRehearsal(),
                writer
                    .restore(RestoreRequest.newBuilder().setVersion(2).setDryRun(true).build())
                    .hasRehearsal()))
        .containsOnly(true);
    assertThat(writes.seen())
        .hasSize(5)
        .extracting(Write::terms)
        .allMatch(terms -> terms.rehearsal());
  }

  @Test
  void isRefusedAsTheWriteWouldBe() {
    writes.answer(new Acceptance.PreconditionFailed());
    DeleteRequest stale = DeleteRequest.newBuilder().setIfMatch(3).setDryRun(true).build();
    assertThat(Refusals.of(() -> writer().delete(stale)).code())
        .isEqualTo(Code.FAILED_PRECONDITION);
  }
}
