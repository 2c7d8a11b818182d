package dev.creamery.application.media;

import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import java.util.Optional;

/** The addresses of the library's files: what they begin with, and then the key of the file. */
public final class MediaUrls {
  private final String beginning;

  /**
   * Addresses beneath one.
   *
   * @param base {@code https://cdn.example/media}, with or without a slash at its end
   */
  public MediaUrls(String base) {
    this.beginning = base.endsWith("/") ? base : base + "/";
  }

  public String url(MediaKey key) {
    return beginning + key;
  }

  /** What the addresses of an organization's files begin with; the name of the file follows. */
  public String library(OrganizationId organization) {
    return beginning + organization.value() + "/";
  }

  /** The file at an address; empty where that is no address of this library. */
  public Optional<MediaKey> key(String url) {
    return url.startsWith(beginning)
        ? MediaKey.parse(url.substring(beginning.length()))
        : Optional.empty();
  }
}
