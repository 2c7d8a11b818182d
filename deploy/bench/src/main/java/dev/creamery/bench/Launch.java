package dev.creamery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Starts Creamery as an operator starts it, with whatever it needs; the cleanup ends all of it. */
record Launch(Places places, Cleanup cleanup) {
  private static final String ADMIN_TOKEN = "CREAMERY_ADMIN_TOKEN=";

  Creamery start(Mode mode) {
    return start(mode, Map.of());
  }

  /** With these further settings. */
  Creamery start(Mode mode, Map<String, String> further) {
    Path data = cleanup.add(Folder.emptyIn(places.data())).path();
    return switch (mode) {
      case STANDALONE -> standalone(data, further);
      case RABBITMQ -> onServers(data, further);
    };
  }

  private Creamery standalone(Path data, Map<String, String> further) {
    int port = Program.freePort();
    Program program = launch(port, further, List.of("--data", data.toString()));
    Map<String, ProcessTree> parts = new LinkedHashMap<>();
    parts.put("Creamery", program.processes());
    parts.put("PostgreSQL", Postgres.processesIn(data));
    return new Creamery(address(port), adminToken(data.resolve("tokens.env")), parts);
  }

  /** The file is there as a whole or not at all, a moment after Creamery is ready. */
  private static String adminToken(Path file) {
    Awaitility.await(file.toString()).atMost(Duration.ofMinutes(1)).until(() -> Files.exists(file));
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(ADMIN_TOKEN))
          .map(line -> line.substring(ADMIN_TOKEN.length()))
          .findFirst()
          .orElseThrow(() -> new Refused("%s has no line %s".formatted(file, ADMIN_TOKEN)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Creamery onServers(Path data, Map<String, String> further) {
    Postgres postgres = cleanup.add(new Postgres(data));
    Rabbit rabbit = cleanup.add(new Rabbit());
    rabbit.start();
    Map<String, String> settings = new HashMap<>(further);
    settings.put("CREAMERY_RABBITMQ_URL", rabbit.url());
    OnDatabase creamery = onDatabase(postgres, settings);
    Map<String, ProcessTree> parts = new LinkedHashMap<>();
    parts.put("Creamery", creamery.processes());
    parts.put("PostgreSQL", postgres.processes());
    parts.put("RabbitMQ", rabbit.processes());
    return new Creamery(creamery.address(), creamery.token(), parts);
  }

  /**
   * A Creamery on a database that was there before.
   *
   * @param token the operator's
   */
  record OnDatabase(String address, String token, ProcessTree processes) {}

  /** With the doorbell in the process. */
  OnDatabase onDatabase(Postgres postgres) {
    return onDatabase(postgres, Map.of());
  }

  /** With these further settings. */
  OnDatabase onDatabase(Postgres postgres, Map<String, String> further) {
    String operator = UUID.randomUUID().toString();
    int port = Program.freePort();
    Map<String, String> environment = new HashMap<>(further);
    environment.put("CREAMERY_DATABASE_URL", postgres.url());
    environment.put("CREAMERY_DATABASE_USERNAME", postgres.username());
    environment.put("CREAMERY_DATABASE_PASSWORD", postgres.password());
    environment.put("CREAMERY_OPERATOR_TOKEN", operator);
    Program program = launch(port, environment, List.of());
    return new OnDatabase(address(port), operator, program.processes());
  }

  private Program launch(int port, Map<String, String> environment, List<String> options) {
    List<String> command = new ArrayList<>(List.of(places.launcher().toString(), "start"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(options);
    Program program = cleanup.add(Program.start(places.log("creamery"), environment, command));
    program.awaitAnswer(new Http(), address(port) + "/q/health/ready");
    return program;
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }
}
