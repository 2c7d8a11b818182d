package dev.creamery.application.port.out;

import dev.creamery.domain.media.MediaFile;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** Finds out what a file is, from its bytes; reads headers only, and never decodes an image. */
public interface MediaInspector {
  /** Looks at a file on this machine, off the event loop. Fails where it cannot be read. */
  Uni<MediaFile> inspect(Path file);
}
