package dev.creamery.adapter.persistence.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Whose server an address is of; what cannot be told apart counts as one. */
final class Hosts {
  private static final int LONGEST = 255;

  private Hosts() {}

  static String of(String url) {
    String authority = authority(url);
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return host.length() > LONGEST ? host.substring(0, LONGEST) : host;
  }

  private static String authority(String url) {
    try {
      String authority = new URI(url).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
