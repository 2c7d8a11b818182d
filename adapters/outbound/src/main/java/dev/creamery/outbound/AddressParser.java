package dev.creamery.outbound;

import static dev.creamery.outbound.Refusal.Kind.BLOCKED;
import static dev.creamery.outbound.Refusal.Kind.MALFORMED;

import dev.creamery.outbound.WebAddress.Host;
import dev.creamery.outbound.WebAddress.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one reader of addresses. It is stricter than browsers are: what they would mend, it refuses,
 * because what they would mend is what attacks are made of.
 */
final class AddressParser {
  private static final int MAX_LENGTH = 8192;

  private static final Pattern PARTS =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(//)?([^/?#]*)([^#]*)(#.*)?");

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(:([0-9]{0,5}))?");

  private AddressParser() {}

  static Reading parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (text.length() > MAX_LENGTH || !isPlain(text) || !parts.matches()) {
      return malformed();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return bad(BLOCKED, "Use an address that begins with http:// or https://.");
    }
    String authority = parts.group(3);
    if (authority.contains("@")) {
      return bad(BLOCKED, "Use an address without a user name or password in it.");
    }
    Matcher hostAndPort = HOST_AND_PORT.matcher(authority);
    if (parts.group(2) == null || !hostAndPort.matches()) {
      return malformed();
    }
    boolean secure = scheme.equals("https");
    OptionalInt port = port(hostAndPort.group(3), secure ? 443 : 80);
    Optional<Host> host = HostParser.parse(hostAndPort.group(1));
    if (host.isEmpty() && HostParser.isNumber(hostAndPort.group(1))) {
      return bad(BLOCKED, "Use a host's name, or an IP address in its usual form.");
    }
    return host.isEmpty() || port.isEmpty()
        ? malformed()
        : new Reading.Good(
            new WebAddress(secure, host.get(), port.getAsInt(), Target.of(parts.group(4))));
  }

  /** Neither spaces nor control characters, no half of a surrogate pair, and no backslash. */
  private static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c > ' '
                    && c != '\\'
                    && !Character.isISOControl(c)
                    && !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.SURROGATE);
  }

  private static OptionalInt port(String digits, int usual) {
    if (digits == null || digits.isEmpty()) {
      return OptionalInt.of(usual);
    }
    int port = Integer.parseInt(digits);
    return port >= 1 && port <= 65535 ? OptionalInt.of(port) : OptionalInt.empty();
  }

  private static Reading malformed() {
    return bad(MALFORMED, "Use a whole address, such as https://example.com/photo.jpg.");
  }

  private static Reading bad(Refusal.Kind kind, String message) {
    return new Reading.Bad(new Refusal(kind, message));
  }
}
