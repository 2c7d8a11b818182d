package dev.creamery.adapter.messaging;

import dev.creamery.application.fake.RecordingProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the adapter something to drive. */
@Singleton
class ProcessorProducer {
  @Produces
  @Singleton
  RecordingProcessor processor() {
    return new RecordingProcessor();
  }
}
