package dev.creamery.service.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.service.StartRefused;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

  @Test
  void areAllUnlessTold() {
    assertThat(Roles.parse(Optional.empty()).all()).containsExactlyInAnyOrder(Role.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"deliver,process", "process , deliver", " process,deliver,process "})
  void areReadInAnyOrder(String value) {
    assertThat(roles(value).all()).containsExactlyInAnyOrder(Role.PROCESS, Role.DELIVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consume", "accept,,process", "ACCEPT", "accept;process"})
  void refuseWhatIsNoRole(String value) {
    assertThatThrownBy(() -> roles(value))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_ROLES")
        .hasMessageContaining("accept,process,deliver");
  }

  @Test
  void cannotLeaveWorkToOthersWhereTheDatabaseIsInTheDataFolder() {
    assertThatThrownBy(() -> roles("accept,process").requireOthers(false, true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_DATABASE_URL");
    assertThatCode(() -> roles("accept,process,deliver").requireOthers(false, false))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "accept,deliver", "process", "process,deliver"})
  void needABrokerBetweenThoseWhoAcceptAndThoseWhoProcess(String value) {
    assertThatThrownBy(() -> roles(value).requireOthers(true, false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("CREAMERY_RABBITMQ_URL");
    assertThatCode(() -> roles(value).requireOthers(true, true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deliver", "accept,process"})
  void needNoBrokerOtherwise(String value) {
    assertThatCode(() -> roles(value).requireOthers(true, false)).doesNotThrowAnyException();
  }

  @Test
  void listenOnTheDoorbellWhereTheyProcess() {
    assertThat(roles("accept,deliver").settings())
        .containsEntry("creamery.rabbitmq.listen", "false");
    assertThat(roles("process").settings()).containsEntry("creamery.rabbitmq.listen", "true");
  }

  @Test
  void areWrittenAsTheyAreRead() {
    assertThat(roles("deliver,accept").settings())
        .containsEntry("creamery.roles", "accept,deliver");
  }

  private static Roles roles(String value) {
    return Roles.parse(Optional.of(value));
  }
}
