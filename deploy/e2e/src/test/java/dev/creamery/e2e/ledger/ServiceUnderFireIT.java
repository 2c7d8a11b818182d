package dev.creamery.e2e.ledger;

import dev.creamery.adapter.messaging.RabbitNode;
import dev.creamery.e2e.RunningCreamery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnderFireIT {
  private static final String OPERATOR = "operator-token-of-this-test";
  private static final String SCHEMA =
      """
      {"name":"Team members","fields":[
        {"key":"name","type":"short_text","required":true},
        {"key":"years_experience","type":"number"}]}
      """;

  private final RabbitNode rabbit = new RabbitNode();
  private final PostgresNode postgres;
  private RunningCreamery creamery;

  ServiceUnderFireIT(@TempDir Path temporary) {
    postgres = new PostgresNode(temporary.resolve("postgres"));
    rabbit.start();
    creamery = start(RunningCreamery.freePort());
  }

  @BeforeEach
  void defineTheCollection() {
    api().write("PUT", "/manage/v1/collections/team_members", SCHEMA);
  }

  @AfterEach
  void leaveNothingRunning() {
    creamery.close();
    rabbit.close();
    postgres.close();
  }

  @Test
  void losesNothingAndDoublesNothingWhenKilledFiveTimes() throws Exception {
    Runnable kill = this::kill;
    check(List.of(kill, kill, kill, kill, kill));
  }

  @Test
  void losesNothingWhenTheBrokerIsKilledAndItsDataWiped() throws Exception {
    Runnable wipe =
        () -> {
          rabbit.kill();
          rabbit.wipe();
          rabbit.start();
        };
    check(List.of(wipe, this::kill, wipe));
  }

  @Test
  void losesNothingWhenTheDatabaseIsRestarted() throws Exception {
    check(List.of(postgres::restart, this::kill, postgres::restart));
  }

  private void check(List<Runnable> blows) throws Exception {
    Ledger ledger = UnderFire.write(api(), blows);
    new Verdict(api(), ledger).check();
  }

  private void kill() {
    creamery.kill();
    creamery = start(creamery.port());
  }

  private RunningCreamery start(int port) {
    return RunningCreamery.start(
            port,
            Map.of(
                "CREAMERY_DATABASE_URL",
                postgres.url(),
                "CREAMERY_DATABASE_USERNAME",
                "postgres",
                "CREAMERY_DATABASE_PASSWORD",
                "postgres",
                "CREAMERY_RABBITMQ_URL",
                rabbit.url(),
                "CREAMERY_OPERATOR_TOKEN",
                OPERATOR))
        .awaitReady();
  }

  private Api api() {
    return new Api(creamery.port(), OPERATOR);
  }
}
