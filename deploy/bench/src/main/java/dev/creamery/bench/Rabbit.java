package dev.creamery.bench;

import dev.creamery.adapter.messaging.RabbitNode;
import java.util.Set;
import java.util.stream.Collectors;

/** A RabbitMQ node of the benchmark's own. */
final class Rabbit implements AutoCloseable {
  private final RabbitNode node = new RabbitNode();
  private ProcessTree processes = ProcessTree.NONE;

  /** Starts the node; nothing else may be started at the same time. */
  void start() {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    node.start();
    processes =
        new ProcessTree(
            ProcessHandle.current().children().filter(child -> !before.contains(child)).toList());
  }

  String url() {
    return node.url();
  }

  ProcessTree processes() {
    return processes;
  }

  @Override
  public void close() {
    node.close();
  }
}
