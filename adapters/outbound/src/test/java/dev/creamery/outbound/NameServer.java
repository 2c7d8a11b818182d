package dev.creamery.outbound;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A name server that knows one name, {@code two.example}: 1.1.1.1 and ::1. */
final class NameServer implements AutoCloseable {
  private static final int A = 1;
  private static final int HEADER = 12;
  private static final int NAME_ERROR = 3;

  private final DatagramSocket socket =
      new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final Thread thread = new Thread(this::serve, "name-server");

  NameServer() throws SocketException {
    thread.start();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static byte[] answer(byte[] query) throws IOException {
    int end = HEADER;
    while (query[end] != 0) {
      end += query[end] + 1;
    }
    boolean isKnown = query[HEADER] == "two".length();
    boolean asksForIpv4 = query[end + 2] == A;
    byte[] address = InetAddress.getByName(asksForIpv4 ? "1.1.1.1" : "::1").getAddress();
    int question = end + 5;
    ByteBuffer answer = ByteBuffer.allocate(512).put(query, 0, question);
    answer.putShort(2, (short) (isKnown ? 0x8180 : 0x8180 | NAME_ERROR));
    answer.putShort(6, (short) (isKnown ? 1 : 0)).putInt(8, 0);
    if (isKnown) {
      // The name is where the question has it; class IN; a minute to live.
      answer.putShort((short) (0xc000 | HEADER)).put(query, end + 1, 4).putInt(60);
      answer.putShort((short) address.length).put(address);
    }
    return Arrays.copyOf(answer.array(), answer.position());
  }

  @Override
  public void close() {
    socket.close();
  }
}
