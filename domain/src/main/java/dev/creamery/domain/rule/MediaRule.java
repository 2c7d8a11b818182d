package dev.creamery.domain.rule;

import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.shared.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A media asset by its http(s) address, alone or as {@code {"url","alt"}}.
 *
 * @param contentTypes what the asset may be, such as {@code image/*}; empty for anything
 * @param maxBytes how large the asset may be
 */
public record MediaRule(List<String> contentTypes, Optional<Long> maxBytes) implements ValueRule {
  private static final int MAX_URL_LENGTH = 2048;

  /**
   * An authority without a host. {@link URI#getHost()} does not tell: it knows no underscore and no
   * letter beyond ASCII, which hosts on the web have.
   */
  private static final Pattern NO_HOST = Pattern.compile("(.*@)?(:.*)?");

  private static final Set<String> MEMBERS = Set.of("url", "alt");

  public MediaRule {
    contentTypes = List.copyOf(contentTypes);
  }

  @Override
  public Reading read(InputValue input) {
    if (input instanceof InputValue.Text text) {
      return media(text.value(), Optional.empty());
    }
    if (input instanceof InputValue.Members members
        && MEMBERS.containsAll(members.values().keySet())
        && members.values().get("url") instanceof InputValue.Text url) {
      InputValue alt = members.values().get("alt");
      if (alt == null || alt.clears()) {
        return media(url.value(), Optional.empty());
      }
      if (alt instanceof InputValue.Text text) {
        return media(url.value(), Optional.of(text.value()));
      }
    }
    return Reading.refused(
        ErrorCode.WRONG_TYPE, "Not valid media. Use a URL, or {\"url\":\"…\",\"alt\":\"…\"}.");
  }

  private static Reading media(String url, Optional<String> alt) {
    return isHttpUrl(url)
        ? new Reading.Value(new FieldValue.Media(url, alt))
        : Reading.refused(
            ErrorCode.INVALID_URL, "Enter a valid URL, beginning http:// or https://.");
  }

  private static boolean isHttpUrl(String url) {
    if (url.length() > MAX_URL_LENGTH) {
      return false;
    }
    try {
      URI uri = new URI(url);
      return uri.getRawAuthority() != null
          && !NO_HOST.matcher(uri.getRawAuthority()).matches()
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    return value instanceof FieldValue.Media
        ? Optional.empty()
        : Optional.of(new Refusal(ErrorCode.WRONG_TYPE, "Not valid media."));
  }

  /** Why a field of this rule may not show this file; empty where it may. */
  public Optional<Refusal> refuse(MediaFile file) {
    if (!contentTypes.isEmpty() && contentTypes.stream().noneMatch(type -> isOf(type, file))) {
      return Optional.of(
          new Refusal(
              ErrorCode.MEDIA_TYPE_NOT_ALLOWED,
              "This is " + file.contentType() + ". Use " + String.join(", ", contentTypes) + "."));
    }
    return maxBytes
        .filter(max -> file.bytes() > max)
        .map(
            max ->
                new Refusal(
                    ErrorCode.MEDIA_TOO_LARGE,
                    "This has " + file.bytes() + " bytes. At most " + max + " are allowed."));
  }

  private static boolean isOf(String type, MediaFile file) {
    return type.endsWith("/*")
        ? file.contentType().startsWith(type.substring(0, type.length() - 1))
        : file.contentType().equals(type);
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.texts("content_types", contentTypes);
    out.number("max_bytes", maxBytes);
  }
}
