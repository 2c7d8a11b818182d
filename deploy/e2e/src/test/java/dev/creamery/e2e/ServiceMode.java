package dev.creamery.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.creamery.adapter.messaging.RabbitNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
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
  private final Map<String, String> more;
  private RunningCreamery creamery;

  /** Starts everything, and defines the collection {@code team_members}. */
  public ServiceMode(Path folder) {
    this(folder, Map.of());
  }

  /** The same with more of an environment. */
  public ServiceMode(Path folder, Map<String, String> more) {
    this.more = more;
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
    Map<String, String> environment = new HashMap<>(postgres.environment());
    environment.put("CREAMERY_RABBITMQ_URL", rabbit.url());
    environment.put("CREAMERY_OPERATOR_TOKEN", OPERATOR);
    environment.put("CREAMERY_SECRET_KEY", SECRET_KEY);
    environment.put("CREAMERY_OUTBOUND_ALLOW", "127.0.0.1/32");
    environment.put("CREAMERY_WEBHOOKS_TIMEOUT", "2s");
    environment.put("CREAMERY_WEBHOOKS_LEASE", "5s");
    environment.putAll(more);
    return environment;
  }

  /** SIGKILL to Creamery, and a new one on the same port. */
  public void kill() {
    creamery.kill();
    creamery = start(creamery.port());
  }

  /** The token by which {@link #api()} speaks: it may do everything. */
  public String token() {
    return OPERATOR;
  }

  public Api api() {
    return new Api(creamery.port(), OPERATOR);
  }

  /** The process itself, until it is killed. */
  public RunningCreamery creamery() {
    return creamery;
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
