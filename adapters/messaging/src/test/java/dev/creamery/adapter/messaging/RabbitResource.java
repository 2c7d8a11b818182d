package dev.creamery.adapter.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a test a node of its own; started before the application unless {@code started=false}. */
public final class RabbitResource implements QuarkusTestResourceLifecycleManager {
  private final RabbitNode node = new RabbitNode();
  private boolean started = true;

  @Override
  public void init(Map<String, String> arguments) {
    started = Boolean.parseBoolean(arguments.getOrDefault("started", "true"));
  }

  @Override
  public Map<String, String> start() {
    if (started) {
      node.start();
    }
    return Map.of("creamery.rabbitmq.url", node.url());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(node, new TestInjector.MatchesType(RabbitNode.class));
  }

  @Override
  public void stop() {
    node.close();
  }
}
