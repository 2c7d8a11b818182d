package dev.creamery.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.creamery.adapter.messaging.RabbitNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Creamery as a service, with a PostgreSQL and a RabbitMQ of the test's own that it may hurt. */
public final class ServiceMode implements AutoCloseable {
  private static final String OPERATOR = "operator-token-of-this-test";
  private static final String SECRET_KEY =
      Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));
  private static final String SCHEMA =
      """
      {"name":"Team members","fields":[
        {"key":"name","type":"short_text","required":true},
        {"key":"years_experience","type":"number"}]}
      """;

  private final RabbitNode rabbit = new RabbitNode();
  private final PostgresNode postgres;
  private RunningCreamery creamery;

  /** Starts everything, and defines the collection {@code team_members}. */
  public ServiceMode(Path folder) {
    postgres = new PostgresNode(folder.resolve("postgres"));
    rabbit.start();
    creamery = start(RunningCreamery.freePort());
    api().write("PUT", "/manage/v1/collections/team_members", SCHEMA);
  }

  private RunningCreamery start(int port) {
    return RunningCreamery.start(port, environment()).awaitReady();
  }

  /** Webhooks may go to this machine; what was under way in a kill is soon taken up again. */
  private Map<String, String> environment() {
    return Map.of(
        "CREAMERY_DATABASE_URL",
        postgres.url(),
        "CREAMERY_DATABASE_USERNAME",
        "postgres",
        "CREAMERY_DATABASE_PASSWORD",
        "postgres",
        "CREAMERY_RABBITMQ_URL",
        rabbit.url(),
        "CREAMERY_OPERATOR_TOKEN",
        OPERATOR,
        "CREAMERY_SECRET_KEY",
        SECRET_KEY,
        "CREAMERY_OUTBOUND_ALLOW",
        "127.0.0.1/32",
        "CREAMERY_WEBHOOKS_TIMEOUT",
        "2s",
        "CREAMERY_WEBHOOKS_LEASE",
        "5s");
  }

  /** SIGKILL to Creamery, and a new one on the same port. */
  public void kill() {
    creamery.kill();
    creamery = start(creamery.port());
  }

  public Api api() {
    return new Api(creamery.port(), OPERATOR);
  }

  public RabbitNode rabbit() {
    return rabbit;
  }

  public PostgresNode postgres() {
    return postgres;
  }

  @Override
  public void close() {
    creamery.close();
    rabbit.close();
    postgres.close();
  }
}
