package dev.creamery.adapter.persistence.log;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.creamery.application.port.out.OperationIds;
import jakarta.inject.Singleton;
import java.util.UUID;

/** UUIDs of version 7: the time leads, so that neighbours in time are neighbours in the index. */
@Singleton
class UuidOperationIds implements OperationIds {
  @Override
  public UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
