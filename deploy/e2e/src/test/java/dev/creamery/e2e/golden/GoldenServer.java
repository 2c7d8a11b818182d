package dev.creamery.e2e.golden;

import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.media.WebHost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The server that is held against the suite: the packaged application, or, with {@code
 * -Dgolden.url=… -Dgolden.operator-token=… -Dgolden.web=…}, any other.
 *
 * @param url without a slash at the end
 * @param operatorToken a token that may make organizations
 * @param web a host that it may fetch files from, any path of which is one
 */
record GoldenServer(String url, String operatorToken, String web, Runnable stop)
    implements AutoCloseable {
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
      String web = System.getProperty("golden.web", "https://example.com");
      return new GoldenServer(url, token, web, () -> {});
    }
    WebHost files = WebHost.start();
    Map<String, String> environment = new HashMap<>(WebHost.allowed());
    environment.put("CREAMERY_OPERATOR_TOKEN", OPERATOR);
    RunningCreamery creamery =
        RunningCreamery.start(RunningCreamery.freePort(), environment, "--data", data.toString())
            .awaitReady();
    return new GoldenServer(
        creamery.uri("").toString(),
        OPERATOR,
        files.url(""),
        () -> {
          creamery.close();
          files.close();
          DataFolderProcesses.killAll(data);
        });
  }

  @Override
  public void close() {
    stop.run();
  }
}
