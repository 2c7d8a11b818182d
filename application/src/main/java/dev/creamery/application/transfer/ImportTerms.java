package dev.creamery.application.transfer;

import dev.creamery.application.accept.IdempotencyKey;
import java.util.Optional;

/**
 * What a client asks for besides the import.
 *
 * @param key under which its writes are done once, however often the file is sent
 * @param resume whether the organization may hold content: that of an earlier attempt under the key
 */
public record ImportTerms(Optional<IdempotencyKey> key, boolean resume) {}
