package dev.creamery.service.architecture.canary.adapter.rest;

import dev.creamery.service.architecture.canary.adapter.persistence.Rows;

class KnowsPersistence {
  Rows rows() {
    return new Rows();
  }
}
