package dev.creamery.service;

import java.io.IOException;
import java.net.ServerSocket;

/** The port that Creamery is to listen on. */
final class HttpPort {

  private HttpPort() {}

  /**
   * Makes sure that the port can be had, before anything is started that would have to be stopped.
   *
   * @throws StartRefused if it is taken, or not this user's to take
   */
  static void requireFree(int port) {
    try {
      new ServerSocket(port).close();
    } catch (IOException taken) {
      throw refused(port, String.valueOf(taken.getMessage()));
    }
  }

  static StartRefused refused(int port, String reason) {
    return new StartRefused(
        "port %d cannot be used (%s); stop the program that has it or choose another with --port."
            .formatted(port, reason));
  }
}
