package dev.creamery.application.read;

import dev.creamery.domain.field.InputValue;

/**
 * An item as a reader sees it.
 *
 * @param version rises with every change of the item
 * @param content {@code {"meta":{"id":7},"name":"…",…}}: every field of the collection, in its
 *     order
 */
public record ItemView(long id, long version, InputValue.Members content) {}
