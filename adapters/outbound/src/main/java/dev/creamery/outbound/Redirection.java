package dev.creamery.outbound;

import dev.creamery.outbound.WebAddress.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server sends whoever asks it. */
final class Redirection {
  private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final Pattern PARTS = Pattern.compile("([^?#]*)(.*)");

  private Redirection() {}

  /**
   * Makes a location whole, which then is read like any other address. Leaving https is refused:
   * whoever gave an address of https relies on it.
   *
   * @param location as in the header, whose bytes are decoded one by one; they are meant as UTF-8
   */
  static Reading from(WebAddress here, String location) {
    String meant =
        new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    Reading read = WebAddress.parse(whole(here, meant.strip()));
    return read instanceof Reading.Good good && here.secure() && !good.address().secure()
        ? new Reading.Bad(
            new Refusal(
                Refusal.Kind.BLOCKED,
                "Use an address that does not redirect from https:// to http://."))
        : read;
  }

  private static String whole(WebAddress here, String location) {
    if (HAS_SCHEME.matcher(location).matches()) {
      return location;
    }
    String scheme = here.secure() ? "https:" : "http:";
    return location.startsWith("//")
        ? scheme + location
        : scheme + "//" + here.authority() + target(here.target(), location);
  }

  private static String target(String here, String location) {
    Matcher from = parts(here);
    Matcher to = parts(location);
    String path = to.group(1);
    if (path.isEmpty()) {
      return to.group(2).startsWith("?") ? from.group(1) + to.group(2) : here;
    }
    String folder = from.group(1).substring(0, from.group(1).lastIndexOf('/') + 1);
    return withoutDots(path.startsWith("/") ? path : folder + path) + to.group(2);
  }

  private static Matcher parts(String target) {
    Matcher parts = PARTS.matcher(target);
    if (!parts.matches()) {
      throw new IllegalStateException("A line break in " + target);
    }
    return parts;
  }

  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    String last = "";
    for (String part : path.substring(1).split("/", -1)) {
      boolean isDots = part.equals(".") || part.equals("..");
      if (part.equals("..") && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!isDots) {
        kept.add(part);
      }
      last = part;
    }
    String slash = last.equals(".") || last.equals("..") ? "/" : "";
    return "/" + String.join("/", kept) + (kept.isEmpty() ? "" : slash);
  }
}
