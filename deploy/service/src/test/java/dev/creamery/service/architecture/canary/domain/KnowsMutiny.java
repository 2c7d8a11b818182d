package dev.creamery.service.architecture.canary.domain;

import io.smallrye.mutiny.Uni;

class KnowsMutiny {
  Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
