/** What can be seen of the packaged application from outside: traces, logs, metrics. */
@NullMarked
package dev.creamery.e2e.observability;

import org.jspecify.annotations.NullMarked;
