package dev.creamery.adapter.persistence.log;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a client and PostgreSQL; on demand it ends a connection in place of an answer. */
final class AnswerThief implements AutoCloseable {
  private final AtomicBoolean stealing = new AtomicBoolean();
  private final NetServer server;
  private final NetClient client;
  private final int port;

  AnswerThief(Vertx vertx, int databasePort) {
    client = vertx.createNetClient();
    server = vertx.createNetServer().connectHandler(caller -> connect(caller, databasePort));
    port =
        server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join().actualPort();
  }

  /** Where clients connect. */
  int port() {
    return port;
  }

  /** The next answer of the database, on whatever connection, does not arrive. */
  void stealTheNextAnswer() {
    stealing.set(true);
  }

  /** Whether an answer has been stolen since. */
  boolean hasStolen() {
    return !stealing.get();
  }

  private void connect(NetSocket caller, int databasePort) {
    caller.pause();
    client
        .connect(databasePort, "localhost")
        .onSuccess(database -> join(caller, database))
        .onFailure(failure -> caller.close());
  }

  private void join(NetSocket caller, NetSocket database) {
    caller.handler(database::write).closeHandler(ended -> database.close());
    database
        .handler(
            answer -> {
              if (stealing.compareAndSet(true, false)) {
                caller.close();
              } else {
                caller.write(answer);
              }
            })
        .closeHandler(ended -> caller.close());
    caller.resume();
  }

  @Override
  public void close() {
    client.close().toCompletionStage().toCompletableFuture().join();
    server.close().toCompletionStage().toCompletableFuture().join();
  }
}
