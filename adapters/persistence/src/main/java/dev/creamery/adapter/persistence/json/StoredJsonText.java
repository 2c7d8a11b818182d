package dev.creamery.adapter.persistence.json;

import dev.creamery.application.port.out.JsonText;
import dev.creamery.domain.field.InputValue;
import jakarta.inject.Singleton;

/** Text for what the application composes to be stored, such as the bodies of deliveries. */
@Singleton
class StoredJsonText implements JsonText {
  @Override
  public String write(InputValue value) {
    return InputJson.write(value);
  }
}
