/**
 * Writes under fire: clients keep a ledger of every answer while servers are killed, and afterwards
 * the ledger is held against what Creamery says became of each write.
 */
@NullMarked
package dev.creamery.e2e.ledger;

import org.jspecify.annotations.NullMarked;
