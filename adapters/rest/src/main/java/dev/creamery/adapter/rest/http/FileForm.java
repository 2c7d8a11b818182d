package dev.creamery.adapter.rest.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was taken in.
 *
 * @param file what was sent as {@code file}, whole; belongs to whoever asked for the form
 * @param name as the client calls the file; empty where it does not
 * @param texts the other fields, by their names
 */
public record FileForm(Path file, Optional<String> name, Map<String, String> texts) {
  public FileForm {
    texts = Map.copyOf(texts);
  }
}
