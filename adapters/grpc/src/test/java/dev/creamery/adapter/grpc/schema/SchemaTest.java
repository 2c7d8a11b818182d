package dev.creamery.adapter.grpc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.application.fake.FakeCollections;
import dev.creamery.proto.collections.v1.Collection;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.ListValue;
import dev.creamery.proto.collections.v1.SchemaServiceDeleteRequest;
import dev.creamery.proto.collections.v1.SchemaServiceGetRequest;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc.SchemaServiceBlockingStub;
import dev.creamery.proto.collections.v1.SchemaServiceListRequest;
import dev.creamery.proto.collections.v1.SchemaServicePlanRequest;
import dev.creamery.proto.collections.v1.SchemaServicePlanResponse;
import dev.creamery.proto.collections.v1.SchemaServicePutRequest;
import dev.creamery.proto.collections.v1.Value;
import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {
  @Inject FakeCollections collections;

  private final Channel channel = new Channel();

  @BeforeEach
  void forget() {
    collections.reset();
  }

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private SchemaServiceBlockingStub as(String token) {
    return Channel.as(token, SchemaServiceGrpc.newBlockingStub(channel.grpc()));
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  private static SchemaServicePutRequest put(String key, String type) {
    Fields field =
        Fields.newBuilder().putValues("key", text("title")).putValues("type", text(type)).build();
    ListValue fields =
        ListValue.newBuilder().addValues(Value.newBuilder().setStructValue(field)).build();
    return SchemaServicePutRequest.newBuilder()
        .setKey(key)
        .setDefinition(
            Fields.newBuilder()
                .putValues("name", text("Posts"))
                .putValues("fields", Value.newBuilder().setListValue(fields).build()))
        .build();
  }

  private static SchemaServiceDeleteRequest delete(String key, boolean force) {
    return SchemaServiceDeleteRequest.newBuilder().setKey(key).setForce(force).build();
  }

  @Test
  void keepsASchemaAsCode() {
    assertThat(as("admin").put(put("posts", "short_text")).getCreated()).isTrue();
    assertThat(as("admin").put(put("posts", "short_text")).getCreated()).isFalse();
    Collection kept =
        as("admin")
            .get(SchemaServiceGetRequest.newBuilder().setKey("posts").build())
            .getCollection();
    assertThat(kept.getKey()).isEqualTo("posts");
    assertThat(kept.getDefinition().getValuesOrThrow("name")).isEqualTo(text("Posts"));
    assertThat(as("admin").list(SchemaServiceListRequest.getDefaultInstance()).getCollectionsList())
        .containsExactly(kept);
  }

  @Test
  void namesWhatIsWrongWithADefinition() {
    Refusals refused = Refusals.of(() -> as("admin").put(put("posts", "poem")));
    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.violations().get(0)).startsWith("fields[0].type: ");
  }

  @Test
  void tellsWhatAChangeWouldDo() {
    SchemaServicePutRequest wanted = put("full", "short_text");
    SchemaServicePlanResponse plan =
        as("admin")
            .plan(
                SchemaServicePlanRequest.newBuilder()
                    .setKey("full")
                    .setDefinition(wanted.getDefinition())
                    .build());
    assertThat(plan.getPossible()).isFalse();
    assertThat(plan.getChanges(0).getFrom()).isEqualTo("name");
    assertThat(plan.getObstacles(0).getItemIdsList()).containsExactly(1L, 2L);
  }

  @Test
  void refusesWhatItemsAreInTheWayOf() {
    as("admin").put(put("full", "short_text"));
    assertThat(Refusals.of(() -> as("admin").put(put("full", "short_text"))).code())
        .isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Refusals.of(() -> as("admin").delete(delete("full", false))).code())
        .isEqualTo(Code.FAILED_PRECONDITION);
    as("admin").delete(delete("full", true));
    assertThat(Refusals.of(() -> as("admin").delete(delete("full", true))).code())
        .isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void refusesThoseWhoAreNoAdmins() {
    assertThat(Refusals.of(() -> as("write").put(put("posts", "short_text"))).code())
        .isEqualTo(Code.UNAUTHENTICATED);
  }
}
