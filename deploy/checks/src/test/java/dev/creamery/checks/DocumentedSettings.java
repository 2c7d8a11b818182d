package dev.creamery.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that {@code deploy/docs/configuration.md} tells of. */
public final class DocumentedSettings {
  private static final Pattern NAME = Pattern.compile("`(CREAMERY)?(_[A-Z0-9_]+)`");

  private DocumentedSettings() {}

  /**
   * Their names. Where a row has {@code CREAMERY_A_B}, {@code _C}, that is {@code CREAMERY_A_C}; of
   * longer ends every reading is in here.
   */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (String row : Repository.text("deploy/docs/configuration.md").lines().toList()) {
      String last = "";
      Matcher found = NAME.matcher(row);
      while (found.find()) {
        if (found.group(1) != null) {
          last = "CREAMERY" + found.group(2);
          names.add(last);
        } else {
          for (int end = last.indexOf('_'); end > 0; end = last.indexOf('_', end + 1)) {
            names.add(last.substring(0, end) + found.group(2));
          }
        }
      }
    }
    return names;
  }
}
