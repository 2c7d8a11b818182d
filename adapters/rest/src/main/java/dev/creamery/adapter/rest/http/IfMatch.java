package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.domain.command.Precondition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header {@code If-Match} (RFC 9110, section 13.1.1). The tag of an item begins with the
 * version of the item, whatever else the read showed: {@code "3-8f0e1d2c3b4a5968"}. That version is
 * what is compared. Weak tags, and those that are no item's, match nothing.
 */
public final class IfMatch {
  private static final Pattern TAG =
      Pattern.compile("\\G\\s*(W/)?\"([!#-~\\x80-\\xff]*)\"\\s*(?:,|$)");
  private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,17})(?:-.*)?");

  private IfMatch() {}

  /**
   * The precondition in these headers; empty where there are none. Ends with a refusal where they
   * are not well-formed.
   */
  public static Optional<Precondition> parse(List<String> headers) {
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    String list = String.join(",", headers).strip();
    return Optional.of(
        list.equals("*") ? new Precondition.Exists() : new Precondition.AtVersion(versions(list)));
  }

  private static Set<Long> versions(String list) {
    Set<Long> versions = new HashSet<>();
    Matcher tag = TAG.matcher(list);
    int end = 0;
    while (end < list.length() && tag.find()) {
      end = tag.end();
      Matcher version = VERSION.matcher(tag.group(2));
      if (tag.group(1) == null && version.matches()) {
        versions.add(Long.parseLong(version.group(1)));
      }
    }
    if (end == 0 || end < list.length()) {
      throw Problem.badRequest(
              "If-Match must be * or entity tags in quotes, with commas between them: send the ETag"
                  + " of the item as a GET answered it.")
          .refused();
    }
    return versions;
  }
}
