package dev.creamery.service.architecture.canary.outbound;

import dev.creamery.service.architecture.canary.adapter.persistence.Rows;

class KnowsRows {
  Rows rows() {
    return new Rows();
  }
}
