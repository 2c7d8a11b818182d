package dev.creamery.adapter.media.fetch;

import dev.creamery.adapter.media.scratch.Scratch;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;

/**
 * What all fetches share.
 *
 * @param workers for what blocks: writing and hashing
 */
record Surroundings(Vertx vertx, HttpClient client, WorkerExecutor workers, Scratch scratch) {}
