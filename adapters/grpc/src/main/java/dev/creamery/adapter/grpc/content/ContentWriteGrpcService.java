package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.GrpcConfig;
import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.CallKey;
import dev.creamery.adapter.grpc.call.Callers;
import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.Write;
import dev.creamery.proto.collections.v1.BulkWriteRequest;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import dev.creamery.proto.collections.v1.ContentWriteServiceGrpc;
import dev.creamery.proto.collections.v1.CreateRequest;
import dev.creamery.proto.collections.v1.CreateResponse;
import dev.creamery.proto.collections.v1.DeleteRequest;
import dev.creamery.proto.collections.v1.DeleteResponse;
import dev.creamery.proto.collections.v1.PatchRequest;
import dev.creamery.proto.collections.v1.PatchResponse;
import dev.creamery.proto.collections.v1.ReplaceRequest;
import dev.creamery.proto.collections.v1.ReplaceResponse;
import dev.creamery.proto.collections.v1.RestoreRequest;
import dev.creamery.proto.collections.v1.RestoreResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Where items are written. */
@GrpcService
@Singleton
class ContentWriteGrpcService extends ContentWriteServiceGrpc.ContentWriteServiceImplBase {
  private final Callers callers;
  private final Writing writing;
  private final GrpcConfig config;

  ContentWriteGrpcService(Callers callers, Writing writing, GrpcConfig config) {
    this.callers = callers;
    this.writing = writing;
    this.config = config;
  }

  @Override
  public void create(CreateRequest request, StreamObserver<CreateResponse> call) {
    Answers.one(
        call,
        () ->
            accept(() -> WriteReader.read(request))
                .map(
                    accepted ->
                        CreateResponse.newBuilder()
                            .setOperationId(accepted.operation().toString())
                            .addAllItemIds(accepted.items())
                            .build()));
  }

  @Override
  public void replace(ReplaceRequest request, StreamObserver<ReplaceResponse> call) {
    Answers.one(
        call,
        () ->
            operation(() -> WriteReader.read(request))
                .map(id -> ReplaceResponse.newBuilder().setOperationId(id).build()));
  }

  @Override
  public void patch(PatchRequest request, StreamObserver<PatchResponse> call) {
    Answers.one(
        call,
        () ->
            operation(() -> WriteReader.read(request))
                .map(id -> PatchResponse.newBuilder().setOperationId(id).build()));
  }

  @Override
  public void delete(DeleteRequest request, StreamObserver<DeleteResponse> call) {
    Answers.one(
        call,
        () ->
            operation(() -> WriteReader.read(request))
                .map(id -> DeleteResponse.newBuilder().setOperationId(id).build()));
  }

  @Override
  public void restore(RestoreRequest request, StreamObserver<RestoreResponse> call) {
    Answers.one(
        call,
        () ->
            operation(() -> WriteReader.read(request))
                .map(id -> RestoreResponse.newBuilder().setOperationId(id).build()));
  }

  @Override
  public StreamObserver<BulkWriteRequest> bulkWrite(StreamObserver<BulkWriteResponse> call) {
    CallKey key = CallKey.ofCall();
    BulkWriting bulk =
        new BulkWriting(
            (ServerCallStreamObserver<BulkWriteResponse>) call,
            callers.writer().invoke(key::checkForStream).memoize().indefinitely(),
            key,
            writing,
            config.bulkInFlight());
    bulk.begin();
    return bulk;
  }

  private Uni<String> operation(Supplier<Write> write) {
    return accept(write).map(accepted -> accepted.operation().toString());
  }

  /** Asked who it is before anything of the message is looked at. */
  private Uni<Acceptance.Accepted> accept(Supplier<Write> write) {
    CallKey key = CallKey.ofCall();
    return callers.writer().flatMap(who -> writing.accept(who, key.on(write.get())));
  }
}
