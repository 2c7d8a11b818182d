package dev.creamery.application.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Cursors as clients carry them: the order of the list and the {@link Position} of the last item
 * seen, with a checksum, in base64url. A cursor is of one order, and of no other use than to go on.
 */
final class Cursor {
  private static final int MAX_LENGTH = 20_000;
  private static final int SUM_BYTES = 4;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Pattern TIME = Pattern.compile("-?[0-9]{1,17}");

  private Cursor() {}

  static String write(Ordering ordering, Position position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(ordering.spelling().hashCode());
      out.writeLong(position.id());
      for (Optional<String> key : position.keys()) {
        out.writeBoolean(key.isPresent());
        if (key.isPresent()) {
          out.writeUTF(key.get());
        }
      }
      out.writeInt(sum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encode(bytes.toByteArray());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The position that a cursor of a list in this order tells; empty where it is none. */
  static Optional<Position> read(String cursor, Ordering ordering) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      // Its last letter has bits that mean nothing; there is one right way to write them.
      return encode(bytes).equals(cursor) ? position(bytes, ordering) : Optional.empty();
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Position> position(byte[] bytes, Ordering ordering) throws IOException {
    int length = bytes.length - SUM_BYTES;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean ours = in.readInt() == ordering.spelling().hashCode();
    long id = in.readLong();
    List<Optional<String>> keys = new ArrayList<>();
    for (Order order : ordering.orders()) {
      Optional<String> key = in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
      ours &= key.isEmpty() || isKey(order, key.get());
      keys.add(key);
    }
    boolean whole = in.available() == SUM_BYTES && in.readInt() == sum(bytes, length);
    return ours && whole ? Optional.of(new Position(keys, id)) : Optional.empty();
  }

  /** Whether the store can be asked for this: a checksum keeps nobody from making things up. */
  private static boolean isKey(Order order, String key) {
    if (!(order instanceof Order.ByField by)) {
      return TIME.matcher(key).matches();
    }
    return switch (by.field().type()) {
      case NUMBER -> NUMBER.matcher(key).matches();
      case CHECKBOX -> FLAG.matcher(key).matches();
      default -> key.indexOf('\0') < 0;
    };
  }

  private static int sum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(Arrays.copyOf(bytes, length));
    return (int) sum.getValue();
  }
}
