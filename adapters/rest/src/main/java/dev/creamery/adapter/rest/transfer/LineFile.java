package dev.creamery.adapter.rest.transfer;

import dev.creamery.application.transfer.ImportLine;
import dev.creamery.application.transfer.LineSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A file of lines of JSON on this machine. */
record LineFile(Path file) implements LineSource {
  /** Much longer than the end of an export. */
  private static final int TAIL = 4_096;

  @Override
  public Reader open() {
    return new LineFileReader(file);
  }

  @Override
  public Optional<ImportLine> last() {
    try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, read.length())];
      read.seek(read.length() - tail.length);
      read.readFully(tail);
      String end = new String(tail, StandardCharsets.UTF_8).strip();
      String last = end.substring(end.lastIndexOf('\n') + 1);
      return last.isEmpty()
          ? Optional.empty()
          : Optional.of(LineFileReader.parse(0, last.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
