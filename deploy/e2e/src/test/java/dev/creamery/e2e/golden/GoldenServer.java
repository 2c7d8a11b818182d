package dev.creamery.e2e.golden;

import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import java.nio.file.Path;
import java.util.Map;

/**
 * The server that is held against the suite: the packaged application, or, with {@code
 * -Dgolden.url=… -Dgolden.operator-token=…}, any other.
 *
 * @param url without a slash at the end
 * @param operatorToken a token that may make organizations
 */
record GoldenServer(String url, String operatorToken, Runnable stop) implements AutoCloseable {
  private static final String OPERATOR = "operator-token-of-the-golden-suite";

  /**
   * Starts the packaged application, or finds the server that the system properties name.
   *
   * @param data the folder of the one that is started
   */
  static GoldenServer start(Path data) {
    String url = System.getProperty("golden.url");
    if (url != null) {
      String token = System.getProperty("golden.operator-token", OPERATOR);
      return new GoldenServer(url, token, () -> {});
    }
    RunningCreamery creamery =
        RunningCreamery.start(
                RunningCreamery.freePort(),
                Map.of("CREAMERY_OPERATOR_TOKEN", OPERATOR),
                "--data",
                data.toString())
            .awaitReady();
    return new GoldenServer(
        creamery.uri("").toString(),
        OPERATOR,
        () -> {
          creamery.close();
          DataFolderProcesses.killAll(data);
        });
  }

  @Override
  public void close() {
    stop.run();
  }
}
