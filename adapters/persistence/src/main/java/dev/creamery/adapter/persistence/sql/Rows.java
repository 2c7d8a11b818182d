package dev.creamery.adapter.persistence.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes lists of rows that were found. */
public final class Rows {
  private Rows() {}

  /** What is read of each row, in the order of the rows. */
  public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
    List<T> list = new ArrayList<>();
    rows.forEach(row -> list.add(read.apply(row)));
    return list;
  }
}
