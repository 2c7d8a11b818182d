package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Answers;
import dev.creamery.adapter.grpc.call.Callers;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.proto.collections.v1.ContentReadServiceGetRequest;
import dev.creamery.proto.collections.v1.ContentReadServiceGetResponse;
import dev.creamery.proto.collections.v1.ContentReadServiceGrpc;
import dev.creamery.proto.collections.v1.ContentReadServiceListRequest;
import dev.creamery.proto.collections.v1.ContentReadServiceListResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Where items are read. */
@GrpcService
@Singleton
class ContentReadGrpcService extends ContentReadServiceGrpc.ContentReadServiceImplBase {
  private final Callers callers;
  private final ContentReads reads;

  ContentReadGrpcService(Callers callers, ContentReads reads) {
    this.callers = callers;
    this.reads = reads;
  }

  @Override
  public void get(
      ContentReadServiceGetRequest request, StreamObserver<ContentReadServiceGetResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .reader()
                .flatMap(
                    who ->
                        reads.item(
                            who.organization(),
                            request.getKey(),
                            Long.toString(request.getId()),
                            ListReader.options(request.getPresentation())))
                .map(ReadAnswers::found)
                .map(
                    item ->
                        ContentReadServiceGetResponse.newBuilder()
                            .setItem(ReadAnswers.item(item))
                            .build()));
  }

  @Override
  public void list(
      ContentReadServiceListRequest request, StreamObserver<ContentReadServiceListResponse> call) {
    Answers.one(
        call,
        () ->
            callers
                .reader()
                .flatMap(who -> list(who, request))
                .map(ReadAnswers::found)
                .map(ReadAnswers::page));
  }

  private Uni<ReadAnswer<ContentPage>> list(Principal who, ContentReadServiceListRequest request) {
    return reads.list(
        who.organization(),
        request.getKey(),
        ListReader.options(request.getPresentation()),
        ListReader.criteria(request, who.scope().includes(Scope.WRITE)),
        ListReader.paging(request));
  }
}
