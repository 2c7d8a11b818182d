package dev.creamery.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A PostgreSQL server's URL in whatever spelling its operator has at hand.
 *
 * @param plain {@code postgresql://host[:port]/database[?parameters]}, without credentials
 * @param username as far as the URL names one
 * @param password as far as the URL names one
 */
record DatabaseUrl(String plain, Optional<String> username, Optional<String> password) {

  private static final String JDBC = "jdbc:";
  private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

  /**
   * Reads {@code postgresql://}, {@code postgres://} and {@code jdbc:postgresql://} alike, with or
   * without {@code user:password@}.
   *
   * @throws StartRefused if it is none of these; the sentence does not repeat the value, which may
   *     hold a password
   */
  static DatabaseUrl parse(String value) {
    String text = value.strip();
    URI uri;
    try {
      uri = new URI(text.startsWith(JDBC) ? text.substring(JDBC.length()) : text);
    } catch (URISyntaxException malformed) {
      throw refused();
    }
    String path = uri.getRawPath();
    if (!SCHEMES.contains(String.valueOf(uri.getScheme()))
        || uri.getHost() == null
        || path == null
        || path.length() < 2) {
      throw refused();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String[] credentials = String.valueOf(uri.getRawUserInfo()).split(":", 2);
    boolean named = uri.getRawUserInfo() != null;
    return new DatabaseUrl(
        "postgresql://" + uri.getHost() + port + path + query,
        named ? Optional.of(decoded(credentials[0])) : Optional.empty(),
        named && credentials.length == 2 ? Optional.of(decoded(credentials[1])) : Optional.empty());
  }

  /** The settings of this database; credentials that are configured go before those in the URL. */
  Map<String, String> settings(Settings configured) {
    Map<String, String> settings = new HashMap<>();
    settings.put("creamery.database.url", plain);
    configured
        .get("creamery.database.username")
        .or(() -> username)
        .ifPresent(name -> settings.put("creamery.database.username", name));
    configured
        .get("creamery.database.password")
        .or(() -> password)
        .ifPresent(secret -> settings.put("creamery.database.password", secret));
    return settings;
  }

  private static String decoded(String part) {
    // Unlike in a form, a plus in a URL's credentials is a plus.
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static StartRefused refused() {
    return new StartRefused(
        "CREAMERY_DATABASE_URL is not the URL of a PostgreSQL database; it should look like postgresql://host:5432/creamery.");
  }
}
