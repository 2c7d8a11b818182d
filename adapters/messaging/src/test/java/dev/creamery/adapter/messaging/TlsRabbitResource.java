package dev.creamery.adapter.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a test a node with TLS, under the name of localhost, that this JVM trusts meanwhile. */
public final class TlsRabbitResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable LocalhostCertificate certificate;
  private @Nullable RabbitNode node;

  @Override
  public Map<String, String> start() {
    try {
      certificate = new LocalhostCertificate();
      certificate.trust();
      int port = FreePorts.find(1).get(0);
      node =
          new RabbitNode(
              """
              listeners.ssl.local = 127.0.0.1:%d
              ssl_options.certfile = %s
              ssl_options.keyfile = %s
              """
                  .formatted(port, certificate.file(), certificate.keyFile()));
      node.start();
      return Map.of("creamery.rabbitmq.url", "amqps://guest:guest@localhost:" + port);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (node != null) {
      node.close();
    }
    if (certificate != null) {
      certificate.close();
    }
  }
}
