package dev.creamery.domain.media;

import dev.creamery.domain.organization.OrganizationId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the library keeps a file: {@code <organization>/<sha256>.<extension>}. It is the path of
 * the file's address, and its name in a bucket. Each organization has its own, so that nobody can
 * tell what another has.
 *
 * @param extension 1 to 10 lower-case letters and digits
 */
public record MediaKey(OrganizationId organization, MediaId id, String extension) {
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,10}");
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17})/([0-9a-f]{64})\\.([a-z0-9]{1,10})");

  public MediaKey {
    if (!EXTENSION.matcher(extension).matches()) {
      throw new IllegalArgumentException("Not an extension: " + extension);
    }
  }

  /** The key that this text spells; empty where it cannot be one. */
  public static Optional<MediaKey> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new MediaKey(
                new OrganizationId(Long.parseLong(parts.group(1))),
                new MediaId(parts.group(2)),
                parts.group(3)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return organization.value() + "/" + id + "." + extension;
  }
}
