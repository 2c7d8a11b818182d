package dev.creamery.adapter.rest.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.application.accept.Write;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcceptedWriteTest extends WriteTest {
  private static final Map<String, InputValue> ADA = Map.of("name", new InputValue.Text("Ada"));
  private static final String CHANGE = "{\"id\":7,\"fields\":{\"name\":\"Ada\"}}";

  private static void assertPending(Answer response) {
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"status\":\"pending\"}");
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.header("Location"))
        .isEqualTo("/v2/operations/0192a3b4-0000-7000-8000-000000000001/");
    assertThat(response.header("Retry-After")).isEqualTo("1");
    assertThat(response.header("X-Request-Id")).isNotBlank();
  }

  @Test
  void createsItemsFromAnArray() {
    assertPending(
        create("{\"key\":\"t\",\"status\":\"published\",\"fields\":[{\"name\":\"Ada\"},{}]}"));
    assertThat(writes.only())
        .isEqualTo(
            new Write(
                CommandKind.CREATE,
                "t",
                Optional.empty(),
                Optional.of(ItemStatus.PUBLISHED),
                List.of(ADA, Map.of()),
                Optional.empty()));
  }

  @Test
  void createsAnItemFromABareObject() {
    assertPending(create("{\"key\":\"t\",\"fields\":{\"name\":\"Ada\"}}"));
    assertThat(writes.only().elements()).containsExactly(ADA);
    assertThat(writes.only().status()).isEmpty();
  }

  @Test
  void createsInTheCollectionThatThePathNames() {
    assertPending(writer().json("{\"fields\":[{}]}").post("/v2/content/products/?locale=es"));
    assertThat(writes.only().collection()).isEqualTo("products");
    assertThat(writes.only().locale()).contains("es");
  }

  @Test
  void replacesAnItem() {
    assertPending(writer().json(CHANGE).put("/v2/content/t/7/"));
    assertThat(writes.only().kind()).isEqualTo(CommandKind.REPLACE);
    assertThat(writes.only().item()).contains("7");
    assertThat(writes.only().elements()).containsExactly(ADA);
  }

  @Test
  void patchesAnItemByAnArrayOfOne() {
    assertPending(writer().json("{\"fields\":[{\"name\":\"Ada\"}]}").patch("/v2/content/t/7/"));
    assertThat(writes.only().kind()).isEqualTo(CommandKind.PATCH);
    assertThat(writes.only().elements()).containsExactly(ADA);
  }

  @Test
  void patchesTheStatusAlone() {
    assertPending(writer().json("{\"status\":\"draft\"}").patch("/v2/content/t/7/"));
    assertThat(writes.only().elements()).containsExactly(Map.of());
    assertThat(writes.only().status()).contains(ItemStatus.DRAFT);
  }

  @Test
  void restoresAnItemWithoutABody() {
    assertPending(writer().post("/v2/content/t/7/restore/"));
    assertThat(writes.only().kind()).isEqualTo(CommandKind.RESTORE);
  }

  @Test
  void restoresAVersionWithoutABody() {
    assertPending(writer().post("/v2/content/t/7/versions/3/restore/"));
    assertThat(writes.only()).isEqualTo(Write.restoreVersion("t", "7", "3"));
  }

  @Test
  void deletesAnItemAndSaysNothing() {
    Answer response = writer().delete("/v2/content/t/7/");
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(response.header("Content-Type")).isNull();
    assertThat(response.header("Location")).startsWith("/v2/operations/");
    assertThat(writes.only().kind()).isEqualTo(CommandKind.DELETE);
  }

  @Test
  void ignoresTheBodyOfADelete() {
    Answer response =
        writer().header("Content-Type", "text/plain").body("{not json").delete("/v2/content/t/7/");
    assertThat(response.status()).isEqualTo(204);
  }

  @Test
  void takesABodyWithoutAContentTypeAndWithACharset() {
    assertPending(writer().body(BODY).post("/v2/content/"));
    assertPending(
        writer()
            .header("Content-Type", "application/json; charset=UTF-8")
            .body(BODY)
            .post("/v2/content/"));
  }

  @Test
  void readsTheBodyAfterALookUpOnAnotherThread() {
    assertPending(Call.as("slow-writer").json(BODY).post("/v2/content/"));
    assertThat(writes.only().elements()).containsExactly(ADA);
  }
}
