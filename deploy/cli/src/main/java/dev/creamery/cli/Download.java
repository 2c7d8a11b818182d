package dev.creamery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;

/** A body on its way from a server, shown as it comes. */
final class Download {
  private static final int BUFFER = 65_536;

  private final OutputStream out;
  private final Terminal terminal;
  private long done;

  Download(OutputStream out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Takes the body; how many bytes it has. Fails where it breaks off before it has begun. */
  long read(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        Answer.of(response, body.readAllBytes()).expecting(200);
      }
      long all = response.headers().firstValueAsLong("Content-Length").orElse(0);
      Progress progress = new Progress(terminal, "Exporting", Progress.Unit.BYTES);
      byte[] buffer = new byte[BUFFER];
      for (int some = body.read(buffer); some >= 0; some = next(body, buffer)) {
        write(buffer, some);
        progress.at(done, all);
      }
      out.flush();
      progress.end(done);
      return done;
    }
  }

  /** What was written cannot be taken back, and another export may have become another. */
  private int next(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw Failed.unreachable(
          "The connection broke after " + done + " bytes: " + e.getMessage() + ". Export again.");
    }
  }

  private void write(byte[] buffer, int some) {
    try {
      out.write(buffer, 0, some);
      done += some;
    } catch (IOException e) {
      throw Failed.usage("Cannot write: " + e.getMessage());
    }
  }
}
