package dev.creamery.adapter.persistence.sql;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into one array for each column, as {@code unnest} takes them. */
public final class Columns<T> {
  private final List<T> rows;
  private final Tuple tuple = Tuple.tuple();

  private Columns(List<T> rows) {
    this.rows = rows;
  }

  public static <T> Columns<T> of(List<T> rows) {
    return new Columns<>(rows);
  }

  public Columns<T> longs(Function<T, @Nullable Long> column) {
    tuple.addArrayOfLong(rows.stream().map(column).toArray(Long[]::new));
    return this;
  }

  public Columns<T> integers(Function<T, @Nullable Integer> column) {
    tuple.addArrayOfInteger(rows.stream().map(column).toArray(Integer[]::new));
    return this;
  }

  public Columns<T> booleans(Function<T, Boolean> column) {
    tuple.addArrayOfBoolean(rows.stream().map(column).toArray(Boolean[]::new));
    return this;
  }

  public Columns<T> texts(Function<T, @Nullable String> column) {
    tuple.addArrayOfString(rows.stream().map(column).toArray(String[]::new));
    return this;
  }

  public Columns<T> uuids(Function<T, @Nullable UUID> column) {
    tuple.addArrayOfUUID(rows.stream().map(column).toArray(UUID[]::new));
    return this;
  }

  /** The arrays, in the order in which the columns were named. */
  public Tuple tuple() {
    return tuple;
  }
}
