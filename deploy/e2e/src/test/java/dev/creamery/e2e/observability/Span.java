package dev.creamery.e2e.observability;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span as the collector gets it.
 *
 * @param parent the id of the span before it; empty for none
 */
record Span(String trace, String id, String parent, String name) {
  private static final int RESOURCE_SPANS = 1;
  private static final int SCOPE_SPANS = 2;
  private static final int SPANS = 2;
  private static final int TRACE_ID = 1;
  private static final int SPAN_ID = 2;
  private static final int PARENT_SPAN_ID = 4;
  private static final int NAME = 5;

  /** Reads an {@code ExportTraceServiceRequest}, by the numbers of its fields. */
  static List<Span> read(byte[] request) throws InvalidProtocolBufferException {
    return Stream.of(UnknownFieldSet.parseFrom(request))
        .flatMap(message -> messages(message, RESOURCE_SPANS))
        .flatMap(message -> messages(message, SCOPE_SPANS))
        .flatMap(message -> messages(message, SPANS))
        .map(Span::span)
        .toList();
  }

  private static Stream<UnknownFieldSet> messages(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList().stream().map(Span::message);
  }

  private static UnknownFieldSet message(ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException("not what OTLP says", malformed);
    }
  }

  private static Span span(UnknownFieldSet message) {
    return new Span(
        hex(message, TRACE_ID),
        hex(message, SPAN_ID),
        hex(message, PARENT_SPAN_ID),
        new String(bytes(message, NAME), StandardCharsets.UTF_8));
  }

  private static String hex(UnknownFieldSet message, int field) {
    return HexFormat.of().formatHex(bytes(message, field));
  }

  private static byte[] bytes(UnknownFieldSet message, int field) {
    return message.getField(field).getLengthDelimitedList().stream()
        .findFirst()
        .orElse(ByteString.EMPTY)
        .toByteArray();
  }
}
