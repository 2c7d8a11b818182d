package dev.creamery.adapter.grpc.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import dev.creamery.adapter.grpc.client.Channel;
import dev.creamery.adapter.grpc.client.Refusals;
import dev.creamery.adapter.grpc.fake.FakeReads;
import dev.creamery.application.read.Criteria.Condition;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.proto.collections.v1.ContentReadServiceGetRequest;
import dev.creamery.proto.collections.v1.ContentReadServiceGrpc;
import dev.creamery.proto.collections.v1.ContentReadServiceGrpc.ContentReadServiceBlockingStub;
import dev.creamery.proto.collections.v1.ContentReadServiceListRequest;
import dev.creamery.proto.collections.v1.ContentReadServiceListResponse;
import dev.creamery.proto.collections.v1.Filter;
import dev.creamery.proto.collections.v1.Item;
import dev.creamery.proto.collections.v1.Presentation;
import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadTest {
  private static final ContentReadServiceListRequest CARS =
      ContentReadServiceListRequest.newBuilder().setKey("cars").build();

  @Inject FakeReads reads;

  private final Channel channel = new Channel();

  @AfterEach
  void hangUp() {
    channel.close();
  }

  private ContentReadServiceBlockingStub as(String token) {
    return Channel.as(token, ContentReadServiceGrpc.newBlockingStub(channel.grpc()));
  }

  private Refusals refused(ReadAnswer<dev.creamery.application.read.ContentPage> answer) {
    reads.answer(answer);
    ContentReadServiceListRequest other = CARS.toBuilder().setKey("bikes").build();
    return Refusals.of(() -> as("read").list(other));
  }

  @Test
  void showsAnItemDigitByDigit() {
    ContentReadServiceGetRequest request =
        ContentReadServiceGetRequest.newBuilder().setKey("cars").setId(7).build();
    Item item = as("read").get(request).getItem();
    assertThat(item.getId()).isEqualTo(7);
    assertThat(item.getVersion()).isEqualTo(3);
    assertThat(item.getFields().getValuesMap().keySet()).containsExactly("name", "price");
    assertThat(item.getFields().getValuesOrThrow("price").getNumberValue()).isEqualTo("1000");
    assertThat(reads.options()).isEqualTo(new ReadOptions(Optional.empty(), false, 2, false));
  }

  @Test
  void asksForWhatTheClientAsksFor() {
    as("write")
        .list(
            CARS.toBuilder()
                .setPresentation(
                    Presentation.newBuilder().setLocale("es").setPreview(true).setLevels(5))
                .addFilters(Filter.newBuilder().setField("rank").setOperator("gte").setValue("3"))
                .setOrder("-rank")
                .setQuery("words")
                .setDeleted(true)
                .setPageSize(100)
                .setOffset(20)
                .build());
    assertThat(reads.options()).isEqualTo(new ReadOptions(Optional.of("es"), true, 5, false));
    assertThat(reads.criteria().conditions())
        .containsExactly(new Condition("rank", Optional.of("gte"), "3"));
    assertThat(reads.criteria().order()).contains("-rank");
    assertThat(reads.criteria().words()).contains("words");
    assertThat(reads.criteria().deleted()).isTrue();
    assertThat(reads.paging()).isEqualTo(Paging.at(20, 100));
  }

  @Test
  void readsByCursorUnlessAskedOtherwise() {
    ContentReadServiceListResponse page = as("read").list(CARS);
    assertThat(page.getCount()).isEqualTo(25);
    assertThat(page.getNextCursor()).isEqualTo("c1");
    assertThat(reads.paging()).isEqualTo(Paging.after(Optional.empty(), 10));
    as("read").list(CARS.toBuilder().setCursor("c1").build());
    assertThat(reads.paging()).isEqualTo(Paging.after(Optional.of("c1"), 10));
  }

  @Test
  void showsTheBinToThoseWhoMayWriteOnly() {
    as("read").list(CARS.toBuilder().setDeleted(true).build());
    assertThat(reads.criteria().deleted()).isFalse();
  }

  @Test
  void refusesWhatCannotBeAskedFor() {
    assertThat(
            Refusals.of(() -> as("read").list(CARS.toBuilder().setPageSize(0).build())).message())
        .isEqualTo("page_size must be a whole number from 1 to 100.");
    assertThat(Refusals.of(() -> as("read").list(CARS.toBuilder().setOffset(-1).build())).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    Presentation deep = Presentation.newBuilder().setLevels(6).build();
    assertThat(
            Refusals.of(() -> as("read").list(CARS.toBuilder().setPresentation(deep).build()))
                .message())
        .isEqualTo("levels must be a whole number from 1 to 5.");
    assertThat(
            Refusals.of(() -> as("read").list(CARS.toBuilder().setOffset(1).setCursor("c").build()))
                .message())
        .isEqualTo("Give offset or cursor, not both.");
  }

  @Test
  void saysWhyAListCannotBeShown() {
    assertThat(refused(new ReadAnswer.NotFound<>()).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused(new ReadAnswer.UnknownLocale<>("Which?")).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused(new ReadAnswer.BadCriteria<>("What?")).message()).isEqualTo("What?");
    assertThat(refused(new ReadAnswer.BadCursor<>("Where?")).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused(new ReadAnswer.TooMuch<>("Less!")).code()).isEqualTo(Code.INVALID_ARGUMENT);
    Refusals slow = refused(new ReadAnswer.TooSlow<>("Mark it as indexed."));
    assertThat(slow.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(slow.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
        .isEqualTo(30);
  }

  @Test
  void refusesThoseWithoutAToken() {
    ContentReadServiceBlockingStub nobody = ContentReadServiceGrpc.newBlockingStub(channel.grpc());
    assertThat(Refusals.of(() -> nobody.list(CARS)).code()).isEqualTo(Code.UNAUTHENTICATED);
  }
}
