package dev.creamery.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database's own door: to fill it, and to ask it for its plans. */
record Sql(Connection connection) implements AutoCloseable {
  static Sql connect(Postgres postgres) {
    try {
      return new Sql(
          DriverManager.getConnection(
              "jdbc:" + postgres.url(), postgres.username(), postgres.password()));
    } catch (SQLException failed) {
      throw refused("connecting", failed);
    }
  }

  /** Runs one statement; parameters are long or String. */
  void run(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.execute();
    } catch (SQLException failed) {
      throw refused(sql, failed);
    }
  }

  /** The number that a query answers with. */
  long number(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw refused(sql, failed);
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Refused refused(String what, SQLException failed) {
    return new Refused("the database refuses %s: %s".formatted(what, failed.getMessage()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
