package dev.creamery.e2e.parity;

import com.fasterxml.jackson.databind.JsonNode;

/** A way to Creamery. Each has an organization of its own, with the same schemas and locales. */
interface Door {
  /** The collection that scenarios write, unless they name another. */
  String COLLECTION = "people";

  /** Makes a call and waits for what becomes of it. */
  Outcome call(Scenario scenario, long item);

  /** Creates an item of {@link #COLLECTION} and waits for it; answers its id. */
  long create(JsonNode fields);
}
