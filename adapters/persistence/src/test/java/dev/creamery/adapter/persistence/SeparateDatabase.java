package dev.creamery.adapter.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A database beside that of the tests, at first of the version of the schema that a test wants. */
public final class SeparateDatabase implements AutoCloseable {
  private final String url;
  private final Connection connection;
  private final Statement statement;

  /** Of a version of the schema, such as {@code "9"} or {@code "latest"}. */
  public SeparateDatabase(PostgresStore store, String name, String version) throws SQLException {
    store.query("CREATE DATABASE " + name);
    url = datasource("jdbc.url").replaceFirst("/[^/]+$", "/" + name);
    migrate(version);
    connection = DriverManager.getConnection(url, datasource("username"), datasource("password"));
    statement = connection.createStatement();
  }

  private static String datasource(String setting) {
    return ConfigProvider.getConfig().getValue("quarkus.datasource." + setting, String.class);
  }

  /** Makes it what it is now. */
  public void update() {
    migrate("latest");
  }

  private void migrate(String target) {
    Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(url, datasource("username"), datasource("password"))
        .target(target)
        .load()
        .migrate();
  }

  public void execute(String sql) throws SQLException {
    statement.execute(sql);
  }

  /** The first column of each row. */
  public List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
