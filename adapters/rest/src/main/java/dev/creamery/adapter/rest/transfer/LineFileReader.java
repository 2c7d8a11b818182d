package dev.creamery.adapter.rest.transfer;

import dev.creamery.adapter.rest.json.JsonReader;
import dev.creamery.adapter.rest.json.JsonRefused;
import dev.creamery.application.transfer.ImportLine;
import dev.creamery.application.transfer.LineSource;
import dev.creamery.domain.field.InputValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads objects line by line; one that is too long is not kept in memory. */
final class LineFileReader implements LineSource.Reader {
  /** How long a line may be: longer than any item that was written in one request. */
  static final int LONGEST = 16 * 1_048_576;

  private static final int BUFFER = 65_536;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long number;

  LineFileReader(Path file) {
    try {
      in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<ImportLine> next() {
    try {
      while (true) {
        line.reset();
        boolean ended = readLine();
        if (line.size() > LONGEST) {
          return Optional.of(
              ImportLine.unreadable(number, "The line is longer than " + LONGEST + " bytes."));
        }
        byte[] read = line.toByteArray();
        if (!isBlank(read)) {
          return Optional.of(parse(number, read));
        }
        if (ended) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a line, of one that is too long just enough to tell; whether the file is at its end. */
  private boolean readLine() throws IOException {
    number++;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (line.size() <= LONGEST) {
        line.write(next);
      }
      next = in.read();
    }
    return next < 0;
  }

  private static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  static ImportLine parse(long number, byte[] line) {
    try {
      return JsonReader.read(line) instanceof InputValue.Members members
          ? ImportLine.of(number, members)
          : ImportLine.unreadable(number, "The line is no JSON object.");
    } catch (JsonRefused e) {
      return ImportLine.unreadable(number, "JSON parse error - " + e.reason());
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
