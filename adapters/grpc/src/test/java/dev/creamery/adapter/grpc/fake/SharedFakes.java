package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.fake.FakeBulks;
import dev.creamery.application.fake.FakeCollections;
import dev.creamery.application.fake.FakeRateLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Fakes that all doors are tried with. */
@Singleton
class SharedFakes {
  @Produces
  @Singleton
  FakeBulks bulks() {
    return new FakeBulks();
  }

  @Produces
  @Singleton
  FakeCollections collections() {
    return new FakeCollections();
  }

  @Produces
  @Singleton
  FakeRateLimits rateLimits() {
    return new FakeRateLimits();
  }
}
