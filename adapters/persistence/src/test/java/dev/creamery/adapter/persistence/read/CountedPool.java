package dev.creamery.adapter.persistence.read;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A pool that notes every statement which it hands to the driver. Nothing but prepared statements
 * may be asked of it, so that none escapes.
 */
final class CountedPool {
  private final io.vertx.sqlclient.Pool real;
  private final List<String> sent = new CopyOnWriteArrayList<>();

  CountedPool(Pool real) {
    this.real = real.getDelegate();
  }

  Pool pool() {
    return new Pool(
        (io.vertx.sqlclient.Pool)
            Proxy.newProxyInstance(
                CountedPool.class.getClassLoader(),
                new Class<?>[] {io.vertx.sqlclient.Pool.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("preparedQuery") || arguments.length != 1) {
                    throw new UnsupportedOperationException("Not counted: " + method);
                  }
                  return counted((String) arguments[0]);
                }));
  }

  /** A statement that is noted each time it is executed. */
  private Object counted(String sql) {
    Object prepared = real.preparedQuery(sql);
    return Proxy.newProxyInstance(
        CountedPool.class.getClassLoader(),
        new Class<?>[] {PreparedQuery.class},
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            sent.add(sql);
          }
          try {
            return method.invoke(prepared, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /** What was sent since this was last asked. */
  List<String> sent() {
    List<String> all = List.copyOf(sent);
    sent.clear();
    return all;
  }
}
