package dev.creamery.adapter.rest.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationTest {
  private static final String OWN = "/manage/v1/organization";
  private static final String ALL = "/manage/v1/organizations";

  @Test
  void showsTheOrganizationOfTheToken() {
    assertThat(Call.as("admin").get(OWN).body())
        .isEqualTo("{\"id\":1,\"name\":\"Acme\",\"locales\":[],\"default_locale\":null}");
  }

  @Test
  void changesWhatIsNamed() {
    Answer answer = Call.as("admin").json("{\"locales\":[\"en\",\"es\"]}").patch(OWN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"id\":1,\"name\":\"Acme\",\"locales\":[\"en\",\"es\"],\"default_locale\":\"en\"}");
  }

  @Test
  void namesWhatIsWrong() {
    Answer answer = Call.as("admin").json("{\"locales\":[\"!\"]}").patch(OWN);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"locales\":[\"");
  }

  @Test
  void letsTheOperatorMakeMore() {
    Answer answer = Call.as("operator").json("{\"name\":\"Beta\"}").post(ALL);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/id")).isEqualTo("2");
    assertThat(answer.at("/admin_token/token")).isEqualTo("creamery_secret");
    assertThat(Call.as("operator").json("{}").post(ALL).body()).startsWith("{\"name\":[\"");
  }
}
