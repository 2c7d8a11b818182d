package dev.creamery.e2e.image;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a class calls, by the names in its file (Java Virtual Machine Specification, 4.4). Reading
 * whole classes takes a minute for all libraries; this takes a second.
 */
final class ConstantPool {
  private static final int HEADER = 8;

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, int[]> pairs = new HashMap<>();
  private final List<Integer> methods = new ArrayList<>();

  /** Reads the file of a class. */
  ConstantPool(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      in.skipNBytes(HEADER);
      int count = in.readUnsignedShort();
      for (int index = 1; index < count; index++) {
        index += read(in, index);
      }
    }
  }

  /** Reads one entry; answers how many places it takes beyond its own. */
  private int read(DataInputStream in, int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> texts.put(index, in.readUTF());
      case 3, 4 -> in.skipNBytes(4);
      case 5, 6 -> in.skipNBytes(8);
      case 7, 8, 16, 19, 20 -> pairs.put(index, new int[] {in.readUnsignedShort()});
      case 9, 10, 11, 12, 17, 18 ->
          pairs.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
      case 15 -> in.skipNBytes(3);
      default -> throw new IOException("no constant has the tag " + tag);
    }
    if (tag == 10 || tag == 11) {
      methods.add(index);
    }
    return tag == 5 || tag == 6 ? 1 : 0;
  }

  /** The methods that are called, as {@code java.lang.Class.forName}. */
  List<String> calls() {
    return methods.stream()
        .map(method -> text(at(method, 0), 0).replace('/', '.') + "." + text(at(method, 1), 0))
        .toList();
  }

  private int at(int index, int part) {
    return pairs.getOrDefault(index, new int[] {0, 0})[part];
  }

  private String text(int index, int part) {
    return texts.getOrDefault(at(index, part), "");
  }
}
