/** The doorbell: on RabbitMQ between replicas, or within the process when there is no broker. */
@NullMarked
package dev.creamery.adapter.messaging;

import org.jspecify.annotations.NullMarked;
