package dev.creamery.adapter.messaging;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the broker is and who we are there, as said by a RabbitMQ URI (rabbitmq.com/uri-spec.html).
 *
 * @param tls whether the connection is encrypted
 * @param host name or address
 * @param port TCP port
 * @param virtualHost the name of the vhost, {@code /} by default
 */
record BrokerAddress(
    boolean tls, String host, int port, String user, String password, String virtualHost) {
  private static final int AMQP = 5672;
  private static final int AMQPS = 5671;

  /**
   * Reads a URI. Differs from the specification in one point: a path of {@code /} alone means the
   * default vhost, not one with an empty name.
   *
   * @throws IllegalArgumentException says what is wrong, without the password
   */
  static BrokerAddress parse(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw refuse(e.getReason() + " at character " + (e.getIndex() + 1));
    }
    boolean tls = "amqps".equalsIgnoreCase(uri.getScheme());
    if (!tls && !"amqp".equalsIgnoreCase(uri.getScheme())) {
      throw refuse("it begins with neither amqp:// nor amqps://");
    }
    if (uri.getHost() == null) {
      throw refuse("it names no host, or one that is not a valid host name");
    }
    String[] user = user(uri.getRawUserInfo());
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? AMQPS : AMQP;
    return new BrokerAddress(tls, uri.getHost(), port, user[0], user[1], vhost(uri.getRawPath()));
  }

  private static String[] user(String info) {
    if (info == null) {
      return new String[] {"guest", "guest"};
    }
    int colon = info.indexOf(':');
    return colon < 0
        ? new String[] {decode(info), "guest"}
        : new String[] {decode(info.substring(0, colon)), decode(info.substring(colon + 1))};
  }

  private static String vhost(String path) {
    if (path == null || path.length() < 2) {
      return "/";
    }
    if (path.indexOf('/', 1) > 0) {
      throw refuse("its path has several parts; write a slash in a vhost's name as %2F");
    }
    return decode(path.substring(1));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException refuse(String why) {
    return new IllegalArgumentException(
        "creamery.rabbitmq.url (CREAMERY_RABBITMQ_URL) cannot be used: "
            + why
            + ". It should look like amqp://user:password@host:5672/vhost.");
  }

  /** For logs: without user and password. */
  @Override
  public String toString() {
    return (tls ? "amqps://" : "amqp://")
        + host
        + ":"
        + port
        + (virtualHost.equals("/") ? "" : "/" + virtualHost);
  }
}
