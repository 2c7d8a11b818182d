package dev.creamery.service.architecture.canary.service;

import dev.creamery.service.architecture.canary.adapter.persistence.Rows;

class KnowsAdapter {
  Rows rows() {
    return new Rows();
  }
}
