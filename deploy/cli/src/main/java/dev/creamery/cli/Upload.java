package dev.creamery.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of lines on its way to a server. */
record Upload(Path file) {
  private static final int BUFFER = 65_536;

  /** Ends the command where the file cannot be read. */
  Upload {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw Failed.usage("Cannot read the file " + file + ".");
    }
  }

  /** The bytes of the file, shown as they go. */
  BodyPublisher body(Progress progress) throws IOException {
    long all = Files.size(file);
    if (all == 0) {
      return BodyPublishers.noBody();
    }
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> counted(progress, all)), all);
  }

  private InputStream counted(Progress progress, long all) {
    try {
      return new Counted(
          new BufferedInputStream(Files.newInputStream(file), BUFFER), progress, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of the file, in hexadecimal. */
  String hash() {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw Failed.usage("Cannot read the file " + file + ": " + e.getMessage());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static final class Counted extends FilterInputStream {
    private final Progress progress;
    private final long all;
    private long sent;

    Counted(InputStream in, Progress progress, long all) {
      super(in);
      this.progress = progress;
      this.all = all;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        progress.at(++sent, all);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = super.read(bytes, offset, length);
      if (some > 0) {
        sent += some;
        progress.at(sent, all);
      }
      return some;
    }
  }
}
