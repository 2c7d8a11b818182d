package dev.creamery.adapter.persistence.sql;

import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** Reads what is known of files from rows of the table {@code media}. */
public final class MediaFiles {
  private MediaFiles() {}

  /** The file of a row that has the columns id, content_type, extension, bytes, width, height. */
  public static MediaFile of(Row row) {
    Integer width = row.getInteger("width");
    Integer height = row.getInteger("height");
    return new MediaFile(
        new MediaId(row.getString("id")),
        row.getString("content_type"),
        row.getString("extension"),
        row.getLong("bytes"),
        width == null || height == null
            ? Optional.empty()
            : Optional.of(new Dimensions(width, height)));
  }
}
