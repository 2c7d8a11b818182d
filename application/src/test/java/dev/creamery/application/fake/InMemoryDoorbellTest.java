package dev.creamery.application.fake;

import dev.creamery.application.contract.DoorbellContract;
import dev.creamery.application.port.out.Doorbell;

class InMemoryDoorbellTest extends DoorbellContract {
  private final RecordingProcessor processor = new RecordingProcessor();
  private final Doorbell doorbell = new InMemoryDoorbell(processor);

  @Override
  protected Doorbell doorbell() {
    return doorbell;
  }

  @Override
  protected RecordingProcessor processor() {
    return processor;
  }
}
