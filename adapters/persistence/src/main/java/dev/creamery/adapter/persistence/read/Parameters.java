package dev.creamery.adapter.persistence.read;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * The parameters of a statement in the making: every value of a client goes here, none into SQL.
 */
final class Parameters {
  private final Tuple tuple = Tuple.tuple();

  /** How the statement names a new parameter that is this text. */
  String text(String value) {
    tuple.addString(value);
    return name("text");
  }

  /** How the statement names a new parameter that is these texts. */
  String texts(List<String> values) {
    tuple.addArrayOfString(values.toArray(String[]::new));
    return name("text[]");
  }

  /** How the statement names a new parameter that is this number. */
  String number(long value) {
    tuple.addLong(value);
    return name("bigint");
  }

  /** How the statement names a new parameter that is this truth. */
  String flag(boolean value) {
    tuple.addBoolean(value);
    return name("boolean");
  }

  private String name(String type) {
    return "$" + tuple.size() + "::" + type;
  }

  Tuple tuple() {
    return tuple;
  }
}
