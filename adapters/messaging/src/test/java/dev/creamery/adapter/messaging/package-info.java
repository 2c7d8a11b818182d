/** Tests of the doorbell, and the RabbitMQ node that they and others start. */
@NullMarked
package dev.creamery.adapter.messaging;

import org.jspecify.annotations.NullMarked;
