package dev.creamery.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bare endpoint, on a PostgreSQL of its own. */
record Floor(Wrk.Target target, Map<String, ProcessTree> parts) {
  /** As the launcher gives it to Creamery. */
  private static final String HEAP = "-Xmx512m";

  static Floor start(Places places, Cleanup cleanup) {
    Path data = cleanup.add(Folder.emptyIn(places.data())).path();
    Postgres postgres = cleanup.add(new Postgres(data));
    int port = Program.freePort();
    Program program =
        cleanup.add(
            Program.start(
                places.log("floor"),
                Map.of(
                    "QUARKUS_HTTP_PORT", Integer.toString(port),
                    "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.url(),
                    "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                    "QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                List.of(java(), HEAP, "-jar", places.floor().toString())));
    String address = "http://127.0.0.1:" + port;
    program.awaitAnswer(new Http(), address);
    Map<String, ProcessTree> parts = new LinkedHashMap<>();
    parts.put("floor", program.processes());
    parts.put("PostgreSQL", postgres.processes());
    return new Floor(new Wrk.Target(address + "/v2/content/", "none", "staff"), parts);
  }

  long residentBytes() {
    return parts.getOrDefault("floor", ProcessTree.NONE).residentBytes();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
