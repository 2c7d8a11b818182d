package dev.creamery.domain.media;

import dev.creamery.domain.organization.OrganizationId;
import java.util.Optional;

/**
 * What a file is, found out from its bytes alone, never from what anybody says of it.
 *
 * @param contentType a media type without parameters, such as {@code image/png}; {@code
 *     application/octet-stream} for what is nothing known
 * @param extension as is usual for the type, without the dot: {@code png}; {@code bin} for what is
 *     nothing known
 * @param bytes how many there are
 * @param dimensions of an image whose header tells them; empty otherwise
 */
public record MediaFile(
    MediaId id, String contentType, String extension, long bytes, Optional<Dimensions> dimensions) {
  /** Where an organization's library keeps it. */
  public MediaKey in(OrganizationId organization) {
    return new MediaKey(organization, id, extension);
  }

  /** Whether a browser may show it in its place; what is not inert is only to be downloaded. */
  public boolean isInert() {
    return InertTypes.include(contentType);
  }
}
