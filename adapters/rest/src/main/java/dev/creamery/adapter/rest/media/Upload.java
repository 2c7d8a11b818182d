package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.http.FileForm;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a client brings, and what it says of it. */
record Upload(Path file, Optional<String> name, Optional<String> alt) {
  static Upload read(FileForm form) {
    return new Upload(
        form.file(),
        form.name().flatMap(FileName::of),
        AltText.checked(Optional.ofNullable(form.texts().get("alt"))));
  }
}
