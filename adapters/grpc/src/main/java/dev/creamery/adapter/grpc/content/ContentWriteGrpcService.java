package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.GrpcConfig;
import dev.creamery.adapter.grpc.bulk.BulkWriting;
import dev.creamery.adapter.grpc.bulk.Uploads;
import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.CallKey;
import dev.creamery.adapter.grpc.call.Callers;
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
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where items are written. */
@GrpcService
@Singleton
class ContentWriteGrpcService extends ContentWriteServiceGrpc.ContentWriteServiceImplBase {
  private final Callers callers;
  private final Writing writing;
  private final Uploads uploads;
  private final GrpcConfig config;

  ContentWriteGrpcService(Callers callers, Writing writing, Uploads uploads, GrpcConfig config) {
    this.callers = callers;
    this.writing = writing;
    this.uploads = uploads;
    this.config = config;
  }

  @Override
  public void create(CreateRequest request, StreamObserver<CreateResponse> call) {
    write(
        call,
        () -> WriteReader.read(request),
        written -> {
          CreateResponse.Builder answer =
              CreateResponse.newBuilder().addAllItemIds(written.items());
          written.tell(answer::setOperationId, answer::setRehearsal);
          return answer.build();
        });
  }

  @Override
  public void replace(ReplaceRequest request, StreamObserver<ReplaceResponse> call) {
    write(
        call,
        () -> WriteReader.read(request),
        written -> {
          ReplaceResponse.Builder answer = ReplaceResponse.newBuilder();
          written.tell(answer::setOperationId, answer::setRehearsal);
          return answer.build();
        });
  }

  @Override
  public void patch(PatchRequest request, StreamObserver<PatchResponse> call) {
    write(
        call,
        () -> WriteReader.read(request),
        written -> {
          PatchResponse.Builder answer = PatchResponse.newBuilder();
          written.tell(answer::setOperationId, answer::setRehearsal);
          return answer.build();
        });
  }

  @Override
  public void delete(DeleteRequest request, StreamObserver<DeleteResponse> call) {
    write(
        call,
        () -> WriteReader.read(request),
        written -> {
          DeleteResponse.Builder answer = DeleteResponse.newBuilder();
          written.tell(answer::setOperationId, answer::setRehearsal);
          return answer.build();
        });
  }

  @Override
  public void restore(RestoreRequest request, StreamObserver<RestoreResponse> call) {
    write(
        call,
        () -> WriteReader.read(request),
        written -> {
          RestoreResponse.Builder answer = RestoreResponse.newBuilder();
          written.tell(answer::setOperationId, answer::setRehearsal);
          return answer.build();
        });
  }

  @Override
  public StreamObserver<BulkWriteRequest> bulkWrite(StreamObserver<BulkWriteResponse> call) {
    BulkWriting bulk =
        new BulkWriting(
            (ServerCallStreamObserver<BulkWriteResponse>) call,
            callers.writer().memoize().indefinitely(),
            CallKey.ofCall(),
            uploads,
            config.bulkInFlight());
    bulk.begin();
    return bulk;
  }

  /** Asked who it is before anything of the message is looked at. */
  private <T> void write(
      StreamObserver<T> call, Supplier<Write> write, Function<Written, T> answer) {
    CallKey key = CallKey.ofCall();
    Answers.one(
        call,
        () -> callers.writer().flatMap(who -> writing.write(who, key.on(write.get()))).map(answer));
  }
}
