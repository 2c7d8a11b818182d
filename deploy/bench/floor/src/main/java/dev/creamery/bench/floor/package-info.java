/** The least that a durable 202 can cost: what Creamery is measured against. */
@NullMarked
package dev.creamery.bench.floor;

import org.jspecify.annotations.NullMarked;
