package dev.creamery.adapter.grpc.bulk;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells by its messages whether a bulk is the same as before, up to any of them. What is in a map
 * counts in whatever order it was sent.
 */
final class MessageDigests {
  private final MessageDigest digest;

  MessageDigests() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  void add(Message message) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(message.getSerializedSize()).flip());
    try {
      CodedOutputStream coded =
          CodedOutputStream.newInstance(
              new OutputStream() {
                @Override
                public void write(int one) {
                  digest.update((byte) one);
                }

                @Override
                public void write(byte[] bytes, int from, int count) {
                  digest.update(bytes, from, count);
                }
              });
      coded.useDeterministicSerialization();
      message.writeTo(coded);
      coded.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of all messages so far, in hexadecimal. */
  String soFar() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
    }
  }
}
