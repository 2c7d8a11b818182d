package dev.creamery.adapter.grpc.operation;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.call.Refused;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.proto.collections.v1.OperationServiceListRequest;
import java.time.Instant;
import java.util.Optional;

/** Which operations a list asks for. */
final class FilterReader {
  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 100;

  private FilterReader() {}

  static OperationFilter read(OperationServiceListRequest request) {
    return new OperationFilter(
        status(request.getStatusValue()),
        collection(request.getCollection()),
        request.hasItemId() ? Optional.of(request.getItemId()) : Optional.empty(),
        since(request),
        size(request));
  }

  private static Optional<OperationStatus> status(int number) {
    OperationStatus[] all = OperationStatus.values();
    if (number < 0 || number > all.length) {
      throw refused("status", "one of the values of OperationStatus");
    }
    return number == 0 ? Optional.empty() : Optional.of(all[number - 1]);
  }

  private static Optional<CollectionKey> collection(String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CollectionKey.parse(key)
            .orElseThrow(() -> refused("collection", "the key of a collection")));
  }

  private static Optional<Instant> since(OperationServiceListRequest request) {
    if (!request.hasSince()) {
      return Optional.empty();
    }
    return Optional.of(
        Timestamps.read(request.getSince())
            .orElseThrow(() -> refused("since", "an instant that there is")));
  }

  private static int size(OperationServiceListRequest request) {
    int size = request.hasPageSize() ? request.getPageSize() : DEFAULT_SIZE;
    if (size < 1 || size > MAX_SIZE) {
      throw refused("page_size", "a whole number from 1 to " + MAX_SIZE);
    }
    return size;
  }

  private static Refused refused(String field, String expected) {
    return Refusal.badRequest(field + " must be " + expected + ".").refused();
  }
}
