/** What {@code deploy/k8s} renders to. */
@NullMarked
package dev.creamery.checks.kubernetes;

import org.jspecify.annotations.NullMarked;
