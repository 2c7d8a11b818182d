package dev.creamery.adapter.media.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What kind of file something is.
 *
 * @param contentType without parameters
 * @param extension without the dot
 */
record FileType(String contentType, String extension) {
  /** As much as Tika ever looks at. */
  static final int HEAD = 65536;

  private static final String UNKNOWN = "bin";
  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,10}");

  /** Finds it out from how the file begins: at most {@link #HEAD} bytes. */
  static FileType of(byte[] head) throws IOException {
    MediaType found =
        Known.TYPES.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType();
    return new FileType(found.toString(), extension(found));
  }

  private static String extension(MediaType type) {
    try {
      String usual = Known.TYPES.forName(type.toString()).getExtension();
      return EXTENSION.matcher(usual).matches() ? usual.substring(1) : UNKNOWN;
    } catch (MimeTypeException nobodyKnowsIt) {
      return UNKNOWN;
    }
  }

  /** Tika's table, which takes a moment to read: not before the first file. */
  private static final class Known {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  }
}
