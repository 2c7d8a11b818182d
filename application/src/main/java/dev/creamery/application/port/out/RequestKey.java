package dev.creamery.application.port.out;

/**
 * What an operation is recorded under, so that it is recorded once.
 *
 * @param key the client's name for its request, unique in its organization
 * @param fingerprint tells what was asked for, so that another request is not taken for it
 */
public record RequestKey(String key, String fingerprint) {}
