package dev.creamery.e2e.ledger;

import dev.creamery.e2e.Api.Outcome;

/**
 * One write and the answer it got.
 *
 * @param item the client's own name for the item
 * @param step the place of the write among those of its item, from 0
 * @param outcome what the client can know of it
 * @param operation the operation that the answer named; empty without an answer that names one
 */
record Entry(String item, int step, Outcome outcome, String operation) {}
