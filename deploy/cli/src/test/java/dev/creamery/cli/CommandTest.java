package dev.creamery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  private static final String DONE =
      """
      {"status":"succeeded","counts":{"total":2,"pending":0,"running":0,"applied":2,"rejected":0,"failed":0},"commands":[]}
      """;

  private final SmallServer server = new SmallServer();
  private final Path folder;
  private final Path lines;

  CommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.lines = Files.writeString(folder.resolve("lines"), "{\"op\":\"create\"}\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", server.url(), "--token", "secret"));
    return Main.run(all.toArray(String[]::new));
  }

  @Test
  void exportsToAFile() throws IOException {
    server.then(200, "{\"creamery_export\":1}\n");
    Path file = folder.resolve("out");
    assertThat(run("export", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(file).hasContent("{\"creamery_export\":1}\n");
    assertThat(server.asked().get(0).line()).isEqualTo("GET /manage/v1/export");
    assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Token secret");
  }

  @Test
  void anExportThatBreaksOffLeavesWhatWasThere() throws IOException {
    server.thenBreak();
    assertThat(run("export", lines.toString())).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(lines).hasContent("{\"op\":\"create\"}\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void importsAFile() {
    server.then(200, "{\"applied\":{\"items\":1},\"refused\":0,\"lines\":[]}");
    assertThat(run("import", lines.toString())).isEqualTo(ExitCode.DONE);
    SmallServer.Asked asked = server.asked().get(0);
    assertThat(asked.line()).isEqualTo("POST /manage/v1/import");
    assertThat(asked.header("Content-type")).isEqualTo("application/x-ndjson");
    assertThat(asked.body()).isEqualTo("{\"op\":\"create\"}\n");
  }

  @Test
  void anImportThatWasCutOffGoesOnUnderTheSameKey() {
    server.thenBreak().then(200, "{\"applied\":{},\"refused\":0,\"lines\":[]}");
    assertThat(run("import", lines.toString())).isEqualTo(ExitCode.DONE);
    assertThat(server.asked().get(1).line()).isEqualTo("POST /manage/v1/import?resume=true");
    assertThat(server.asked().get(1).header("Idempotency-key"))
        .isNotEmpty()
        .isEqualTo(server.asked().get(0).header("Idempotency-key"));
  }

  @Test
  void scriptsAreToldThatLinesWereRefused() {
    server.then(
        200, "{\"applied\":{},\"refused\":2,\"lines\":[{\"line\":3,\"errors\":[\"name: No.\"]}]}");
    assertThat(run("import", lines.toString())).isEqualTo(ExitCode.REFUSED_LINES);
  }

  @Test
  void bulkSendsTheFileUnderItsHashAndFollowsTheOperation() {
    server
        .then(202, "{\"status\":\"pending\"}", "Location", "/v2/operations/1/")
        .then(200, "{\"status\":\"running\",\"counts\":{\"total\":2,\"pending\":1}}")
        .then(200, DONE);
    assertThat(run("bulk", lines.toString())).isEqualTo(ExitCode.DONE);
    assertThat(server.asked())
        .extracting(SmallServer.Asked::line)
        .containsExactly(
            "POST /v2/content/bulk/",
            "GET /v2/operations/1/?wait=2",
            "GET /v2/operations/1/?wait=2");
    assertThat(server.asked().get(0).header("Idempotency-key"))
        .isEqualTo(new Upload(lines).hash())
        .hasSize(64);
  }

  @Test
  void bulkAsksForAllOrNothingUnderAKeyOfItsOwn() {
    server.then(202, "{\"status\":\"pending\"}", "Location", "/v2/operations/1/").then(200, DONE);
    assertThat(run("bulk", lines.toString(), "--atomic")).isEqualTo(ExitCode.DONE);
    SmallServer.Asked asked = server.asked().get(0);
    assertThat(asked.line()).isEqualTo("POST /v2/content/bulk/?atomic=true");
    assertThat(asked.header("Idempotency-key")).isNotEqualTo(new Upload(lines).hash());
  }

  @Test
  void bulkThatIsOnlyTriedTellsScriptsWhetherAllWouldBeDone() {
    server
        .then(200, "{\"dry_run\":true,\"status\":\"succeeded\"}")
        .then(200, "{\"dry_run\":true,\"status\":\"partial\"}");
    assertThat(run("bulk", lines.toString(), "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(run("bulk", lines.toString(), "--atomic", "--dry-run"))
        .isEqualTo(ExitCode.REFUSED_LINES);
    assertThat(server.asked())
        .extracting(SmallServer.Asked::line)
        .containsExactly(
            "POST /v2/content/bulk/?dry_run=true",
            "POST /v2/content/bulk/?atomic=true&dry_run=true");
  }

  @Test
  void bulkGoesOnAfterABrokenConnection() {
    server
        .thenBreak()
        .then(202, "{\"status\":\"pending\"}", "Location", "/v2/operations/1/")
        .then(200, DONE);
    assertThat(run("bulk", lines.toString(), "--key", "mine")).isEqualTo(ExitCode.DONE);
    assertThat(server.asked().subList(0, 2))
        .extracting(asked -> asked.header("Idempotency-key"))
        .containsExactly("mine", "mine");
  }

  @Test
  void bulkTellsAllThatWasRefusedPageByPage() {
    server
        .then(202, "{\"status\":\"pending\"}", "Location", "/v2/operations/1/")
        .then(
            200,
            """
            {"status":"partial","counts":{"total":9,"applied":8,"rejected":1,"failed":0},
             "commands":[],"commands_truncated":true,
             "bulk":{"refused":1,"refusals":[{"line":4,"errors":[{"pointer":"/op","detail":"No."}]}]}}
            """)
        .then(200, "{\"commands\":[{\"index\":7,\"status\":\"rejected\",\"errors\":[]}]}")
        .then(200, "{\"commands\":[]}")
        .then(200, "{\"commands\":[]}");
    assertThat(run("bulk", lines.toString())).isEqualTo(ExitCode.REFUSED_LINES);
    assertThat(server.asked().subList(2, 5))
        .extracting(SmallServer.Asked::line)
        .containsExactly(
            "GET /v2/operations/1/commands/?status=rejected&limit=100",
            "GET /v2/operations/1/commands/?status=rejected&limit=100&after=7",
            "GET /v2/operations/1/commands/?status=failed&limit=100");
  }

  @Test
  void aBusyServerIsAskedAgain() {
    server
        .then(503, "{\"detail\":\"Later.\"}", "Retry-After", "0")
        .then(200, "{\"applied\":{},\"refused\":0,\"lines\":[]}");
    assertThat(run("import", lines.toString())).isEqualTo(ExitCode.DONE);
    // Nothing was begun, so there is nothing to go on with.
    assertThat(server.asked().get(1).line()).isEqualTo("POST /manage/v1/import");
  }

  @Test
  void scriptsAreToldThatTheServerRefuses() {
    server.then(401, "{\"detail\":\"Invalid token.\"}");
    assertThat(run("export")).isEqualTo(ExitCode.REFUSED);
    server.then(409, "{\"detail\":\"There are pages.\"}");
    assertThat(run("import", lines.toString())).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void scriptsAreToldThatNobodyIsThere() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    assertThat(Main.run("export", "--url", "http://localhost:" + nobody, "--token", "x"))
        .isEqualTo(ExitCode.UNREACHABLE);
  }

  @Test
  void scriptsAreToldThatTheyMakeNoSense() {
    assertThat(run("exprot")).isEqualTo(ExitCode.USAGE);
    assertThat(run("import")).isEqualTo(ExitCode.USAGE);
    assertThat(run("import", folder.resolve("nothing").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("import", lines.toString(), "--resume")).isEqualTo(ExitCode.USAGE);
    assertThat(Main.run("export", "--url", "ftp://x", "--token", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void explainsItself() {
    assertThat(Main.run("--help")).isZero();
    assertThat(Main.run("bulk", "--help")).isZero();
  }
}
