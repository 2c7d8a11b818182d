/** The runnable application: reads how it was asked to run, and starts it. */
@NullMarked
package dev.creamery.service;

import org.jspecify.annotations.NullMarked;
