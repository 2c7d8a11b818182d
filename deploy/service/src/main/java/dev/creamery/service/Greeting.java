package dev.creamery.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the operator that Creamery answers now and how to use it, and then waits for the end. */
@Singleton
final class Greeting implements QuarkusApplication {

  private final int port;

  @Inject
  Greeting(@ConfigProperty(name = "quarkus.http.port") int port) {
    this.port = port;
  }

  @Override
  public int run(String... arguments) {
    System.out.printf("Creamery is ready: http://localhost:%d/ (Ctrl-C stops it)%n", port);
    Quarkus.waitForExit();
    return 0;
  }
}
