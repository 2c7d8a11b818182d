package dev.creamery.adapter.grpc.operation;

import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.Callers;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import dev.creamery.proto.collections.v1.Operation;
import dev.creamery.proto.collections.v1.OperationServiceGetRequest;
import dev.creamery.proto.collections.v1.OperationServiceGetResponse;
import dev.creamery.proto.collections.v1.OperationServiceGrpc;
import dev.creamery.proto.collections.v1.OperationServiceListRequest;
import dev.creamery.proto.collections.v1.OperationServiceListResponse;
import dev.creamery.proto.collections.v1.OperationServiceRetryRequest;
import dev.creamery.proto.collections.v1.OperationServiceRetryResponse;
import dev.creamery.proto.collections.v1.OperationServiceWatchRequest;
import dev.creamery.proto.collections.v1.OperationServiceWatchResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Where a client learns what became of its writes. */
@GrpcService
@Singleton
class OperationGrpcService extends OperationServiceGrpc.OperationServiceImplBase {
  private final Callers callers;
  private final Operations operations;
  private final Watching watching;
  private final OperationMessages messages;

  OperationGrpcService(
      Callers callers, Operations operations, Watching watching, OperationMessages messages) {
    this.callers = callers;
    this.operations = operations;
    this.watching = watching;
    this.messages = messages;
  }

  @Override
  public void get(
      OperationServiceGetRequest request, StreamObserver<OperationServiceGetResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .writer()
                .flatMap(who -> operations.get(who.organization(), id(request.getId())))
                .map(this::existing)
                .map(
                    found -> OperationServiceGetResponse.newBuilder().setOperation(found).build()));
  }

  @Override
  public void list(
      OperationServiceListRequest request, StreamObserver<OperationServiceListResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .writer()
                .flatMap(who -> operations.list(who.organization(), FilterReader.read(request)))
                .map(
                    all ->
                        OperationServiceListResponse.newBuilder()
                            .addAllOperations(all.stream().map(messages::write).toList())
                            .build()));
  }

  @Override
  public void retry(
      OperationServiceRetryRequest request, StreamObserver<OperationServiceRetryResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .writer()
                .flatMap(who -> operations.retry(who.organization(), id(request.getId())))
                .map(this::existing)
                .map(
                    found ->
                        OperationServiceRetryResponse.newBuilder().setOperation(found).build()));
  }

  @Override
  public void watch(
      OperationServiceWatchRequest request, StreamObserver<OperationServiceWatchResponse> call) {
    Answers.many(
        call,
        () ->
            callers
                .writer()
                .onItem()
                .transformToMulti(who -> watching.watch(who.organization(), id(request.getId())))
                .map(messages::write)
                .map(
                    found ->
                        OperationServiceWatchResponse.newBuilder().setOperation(found).build()));
  }

  private Operation existing(Optional<OperationView> found) {
    return messages.write(found.orElseThrow(() -> Refusal.notFound().refused()));
  }

  /** What is no UUID is an id that nothing has. */
  private static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      // The parser takes shorter groups too and fills them up.
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException noUuid) {
      // Answered below.
    }
    throw Refusal.notFound().refused();
  }
}
