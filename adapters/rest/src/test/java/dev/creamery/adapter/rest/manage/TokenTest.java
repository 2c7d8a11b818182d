package dev.creamery.adapter.rest.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.fake.FakeTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenTest {
  private static final String PATH = "/manage/v1/tokens";
  private static final String SHOWN =
      "{\"id\":\"0192a3b4-0000-4000-8000-00000000000a\",\"name\":\"ci\",\"scope\":\"write\","
          + "\"created_at\":\"2026-11-21T10:00:00Z\"";

  private static Answer issue(String body) {
    return Call.as("admin").json(body).post(PATH);
  }

  @Test
  void showsTheSecretOfANewTokenOnce() {
    Answer answer = issue("{\"name\":\" ci \",\"scope\":\"write\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo(SHOWN + ",\"token\":\"creamery_secret\"}");
    assertThat(Call.as("admin").get(PATH).body()).isEqualTo("{\"data\":[" + SHOWN + "}]}");
  }

  @Test
  void namesEverythingThatIsWrong() {
    Answer answer = issue("{\"scope\":\"root\",\"x\":1}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"name\":[\"Give a name of 1 to 200 characters.\"],"
                + "\"scope\":[\"Use one of: read, write, admin.\"],"
                + "\"x\":[\"Unknown member. Known here: name, scope.\"]}");
  }

  @Test
  void revokesATokenThatExists() {
    assertThat(Call.as("admin").delete(PATH + "/" + FakeTokens.ID).status()).isEqualTo(204);
    assertThat(Call.as("admin").delete(PATH + "/x").status()).isEqualTo(404);
    assertThat(Call.as("admin").delete(PATH + "/0192a3b4-0000-4000-8000-00000000000b").status())
        .isEqualTo(404);
  }
}
