package dev.creamery.adapter.persistence.management;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A media file as it is kept. Written by {@link MediaStatements}, but for its text. */
@Entity
@Table(name = "media")
class MediaRow {
  @EmbeddedId private MediaRowId id = new MediaRowId(0, "");

  @Column(name = "content_type")
  private String contentType = "";

  private String extension = "";
  private long bytes;
  private @Nullable Integer width;
  private @Nullable Integer height;
  private @Nullable String name;
  private @Nullable String source;
  private @Nullable String alt;

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Formula("(SELECT count(*) FROM item_media u WHERE u.org = org AND u.media = id)")
  private long usage;

  MediaRow() {}

  void describe(Optional<String> text) {
    alt = text.orElse(null);
  }

  MediaAsset asset() {
    MediaFile file =
        new MediaFile(new MediaId(id.id()), contentType, extension, bytes, dimensions());
    return new MediaAsset(
        file.in(new OrganizationId(id.org())),
        file,
        Optional.ofNullable(name),
        Optional.ofNullable(source),
        Optional.ofNullable(alt),
        usage,
        createdAt);
  }

  private Optional<Dimensions> dimensions() {
    return width == null || height == null
        ? Optional.empty()
        : Optional.of(new Dimensions(width, height));
  }
}
