package dev.creamery.service.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The database's files: made at the first start, kept from then on.
 *
 * @param files the folder that PostgreSQL owns
 * @param password of the one user, which no other local user may know
 */
record DatabaseCluster(Path files, String password) {

  static final String DATABASE = "creamery";
  static final String USERNAME = "creamery";

  private static final String PASSWORD = "database.password";
  private static final int PASSWORD_BYTES = 24;

  /** Opens the files under the given data folder; makes them where there are none. */
  static DatabaseCluster in(DataFolder folder, PostgresPrograms programs) throws IOException {
    Path files = folder.path().resolve("postgres").resolve("cluster");
    Path password = folder.path().resolve(PASSWORD);
    if (!Files.isDirectory(files)) {
      folder.writeSecret(PASSWORD, newPassword());
      FreshFolder.fill(files, fresh -> create(fresh, password, programs));
    }
    try (var settings = DatabaseCluster.class.getResourceAsStream("/creamery-postgresql.conf")) {
      Files.copy(
          Objects.requireNonNull(settings, "the application is packaged without its settings"),
          files.resolve("postgresql.conf"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return new DatabaseCluster(files, Files.readString(password));
  }

  private static String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void create(Path fresh, Path password, PostgresPrograms programs)
      throws IOException {
    programs.run(
        "",
        List.of(
            "initdb",
            "--pgdata=" + fresh,
            "--username=" + USERNAME,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    programs.run(
        "CREATE DATABASE %s;\n".formatted(DATABASE),
        List.of("postgres", "--single", "-D", fresh.toString(), "postgres"));
  }

  /**
   * The server that runs on these files now: this process's own, or one that outlived the Creamery
   * that started it.
   */
  Optional<ProcessHandle> server() throws IOException {
    Path pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return pid.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(this::isServer)
        : Optional.empty();
  }

  /** After a crash the file may name a process that merely got the same number later. */
  private boolean isServer(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().orElse("").contains(files.toString());
  }
}
