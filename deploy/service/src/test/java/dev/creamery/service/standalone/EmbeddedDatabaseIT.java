package dev.creamery.service.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  private static Path programs = Path.of("");

  private final Path temporary;
  private final Path link;
  private final DataFolder folder;

  @BeforeAll
  static void unpackTheProgramsOnce(@TempDir Path shared) throws IOException {
    programs =
        shared.resolve(PostgresBinaries.unpackedUnder(shared).getName(shared.getNameCount()));
  }

  EmbeddedDatabaseIT(@TempDir Path temporary) throws IOException {
    this.temporary = temporary;
    Path postgres = Files.createDirectories(temporary.resolve("postgres"));
    this.link = Files.createSymbolicLink(postgres.resolve(programs.getFileName()), programs);
    this.folder = DataFolder.open(temporary);
  }

  @AfterEach
  void leaveNothingBehind() throws IOException {
    servers().forEach(ProcessHandle::destroyForcibly);
    await().until(() -> servers().isEmpty());
    folder.close();
    Files.delete(link);
  }

  @Test
  void keepsItsDataOverARestart() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void leavesNoProcessBehind() {
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    assertThat(servers()).isNotEmpty();

    database.close();

    assertThat(servers()).isEmpty();
  }

  @Test
  void takesOverAServerThatOutlivedItsCreamery() throws SQLException {
    EmbeddedDatabase orphan = EmbeddedDatabase.start(folder);
    execute(orphan, "CREATE TABLE kept AS SELECT 42 AS answer");
    List<ProcessHandle> orphans = servers();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(orphans).isNotEmpty().noneMatch(ProcessHandle::isAlive);
      assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void recoversFromAKilledServer() throws SQLException {
    EmbeddedDatabase killed = EmbeddedDatabase.start(folder);
    execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
    servers().forEach(ProcessHandle::destroyForcibly);

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void sparesAStrangerWhoGotTheNumberOfADeadServer() throws IOException {
    EmbeddedDatabase.start(folder).close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Path files = temporary.resolve("postgres/cluster");
      Files.writeString(
          files.resolve("postmaster.pid"), "%d%n%s%n".formatted(stranger.pid(), files));

      assertThat(new DatabaseCluster(files, "").server()).isEmpty();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void clearsWhatAKilledFirstStartLeft() throws IOException {
    Path left = temporary.resolve("postgres/cluster.unfinished-1");
    Files.writeString(Files.createDirectories(left).resolve("PG_VERSION"), "18\n");

    EmbeddedDatabase.start(folder).close();

    assertThat(left).doesNotExist();
  }

  @Test
  void answersNobodyWithoutThePassword() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection("jdbc:" + database.url(), database.username(), "x"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void listensOnThisMachineAlone() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(URI.create(database.url()).getHost()).isEqualTo("127.0.0.1");
      assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(database, "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void losesNoCommit() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(query(database, "SHOW fsync")).isEqualTo("on");
      assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(database, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void saysWhatPostgresqlSaysWhenItDoesNotStart() throws IOException {
    EmbeddedDatabase.start(folder).close();
    Files.writeString(temporary.resolve("postgres/cluster/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .hasMessageContaining("database files are incompatible with server")
        .hasMessageContaining("server.log");
  }

  private List<ProcessHandle> servers() {
    String files = temporary.resolve("postgres/cluster").toString();
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(files))
        .toList();
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + database.url(), database.username(), database.password());
  }
}
