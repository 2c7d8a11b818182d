package dev.creamery.bench.floor;

/**
 * One write as it is kept.
 *
 * @param collection the key in the body
 * @param fields the fields in the body, as JSON
 */
record Write(String collection, String fields) {}
