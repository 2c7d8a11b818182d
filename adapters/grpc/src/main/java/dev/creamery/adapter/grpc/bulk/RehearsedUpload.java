package dev.creamery.adapter.grpc.bulk;

import dev.creamery.application.bulk.BulkForecast;
import dev.creamery.application.bulk.BulkLines;
import dev.creamery.application.bulk.BulkRehearsal;
import dev.creamery.application.bulk.Taken;
import dev.creamery.proto.collections.v1.BulkWriteResponse;
import dev.creamery.proto.collections.v1.OperationStatus;
import io.smallrye.mutiny.Uni;

/** The writes of a dry run. */
record RehearsedUpload(BulkRehearsal rehearsal, boolean isWhole) implements Upload {
  @Override
  public Uni<Taken> take(BulkLines lines) {
    return rehearsal.take(lines).replaceWith(Taken.RECORDED);
  }

  @Override
  public Uni<BulkWriteResponse> end() {
    BulkForecast forecast = rehearsal.forecast();
    dev.creamery.proto.collections.v1.BulkForecast.Builder message =
        dev.creamery.proto.collections.v1.BulkForecast.newBuilder()
            .setStatus(OperationStatus.valueOf("OPERATION_STATUS_" + forecast.status().name()))
            .setRejected(forecast.rejected())
            .addAllRejections(BulkRefusals.messages(forecast.rejections()))
            .setMediaNotFetched(forecast.unfetched());
    forecast.applied().forEach((kind, count) -> message.putApplied(kind.code(), count));
    return Uni.createFrom()
        .item(
            BulkWriteResponse.newBuilder()
                .setAccepted(forecast.sound() + forecast.rejected())
                .setRefused(forecast.refused())
                .addAllRefusals(BulkRefusals.messages(forecast.refusals()))
                .setReceived(forecast.lines())
                .setForecast(message)
                .build());
  }
}
