package dev.creamery.adapter.grpc.schema;

import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.Callers;
import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.value.ValueReader;
import dev.creamery.application.port.in.Collections;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.SchemaServiceDeleteRequest;
import dev.creamery.proto.collections.v1.SchemaServiceDeleteResponse;
import dev.creamery.proto.collections.v1.SchemaServiceGetRequest;
import dev.creamery.proto.collections.v1.SchemaServiceGetResponse;
import dev.creamery.proto.collections.v1.SchemaServiceGrpc;
import dev.creamery.proto.collections.v1.SchemaServiceListRequest;
import dev.creamery.proto.collections.v1.SchemaServiceListResponse;
import dev.creamery.proto.collections.v1.SchemaServicePlanRequest;
import dev.creamery.proto.collections.v1.SchemaServicePlanResponse;
import dev.creamery.proto.collections.v1.SchemaServicePutRequest;
import dev.creamery.proto.collections.v1.SchemaServicePutResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import jakarta.inject.Singleton;

/** Where schemas are kept as code. */
@GrpcService
@Singleton
class SchemaGrpcService extends SchemaServiceGrpc.SchemaServiceImplBase {
  private final Callers callers;
  private final Collections collections;

  SchemaGrpcService(Callers callers, Collections collections) {
    this.callers = callers;
    this.collections = collections;
  }

  @Override
  public void get(SchemaServiceGetRequest request, StreamObserver<SchemaServiceGetResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .admin()
                .flatMap(who -> collections.get(who.organization(), key(request.getKey())))
                .map(found -> found.orElseThrow(() -> Refusal.notFound().refused()))
                .map(
                    collection ->
                        SchemaServiceGetResponse.newBuilder()
                            .setCollection(SchemaMessages.write(collection))
                            .build()));
  }

  @Override
  public void list(
      SchemaServiceListRequest request, StreamObserver<SchemaServiceListResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .admin()
                .flatMap(who -> collections.list(who.organization()))
                .map(
                    all ->
                        SchemaServiceListResponse.newBuilder()
                            .addAllCollections(all.stream().map(SchemaMessages::write).toList())
                            .build()));
  }

  @Override
  public void put(SchemaServicePutRequest request, StreamObserver<SchemaServicePutResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .admin()
                .flatMap(
                    who ->
                        collections.put(
                            who.organization(),
                            request.getKey(),
                            definition(request.getDefinition())))
                .map(SchemaAnswers::saved)
                .map(
                    saved ->
                        SchemaServicePutResponse.newBuilder()
                            .setCollection(SchemaMessages.write(saved.collection()))
                            .setCreated(saved.created())
                            .build()));
  }

  @Override
  public void plan(
      SchemaServicePlanRequest request, StreamObserver<SchemaServicePlanResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .admin()
                .flatMap(
                    who ->
                        collections.plan(
                            who.organization(),
                            request.getKey(),
                            definition(request.getDefinition())))
                .map(SchemaAnswers::plan)
                .map(SchemaMessages::write));
  }

  @Override
  public void delete(
      SchemaServiceDeleteRequest request, StreamObserver<SchemaServiceDeleteResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .admin()
                .flatMap(
                    who ->
                        collections.delete(
                            who.organization(), key(request.getKey()), request.getForce()))
                .invoke(SchemaAnswers::requireDeleted)
                .map(done -> SchemaServiceDeleteResponse.getDefaultInstance()));
  }

  private static CollectionKey key(String text) {
    return CollectionKey.parse(text).orElseThrow(() -> Refusal.notFound().refused());
  }

  private static InputValue.Members definition(Fields definition) {
    return new InputValue.Members(new ValueReader().read("definition", definition));
  }
}
