-- Events can be read in the order in which they came to be, by any number of readers, without a mark on any row.
--
-- Transactions commit in another order than they begin, so a reader that remembers the last number it saw would
-- miss those that were committed later with a smaller one. Each event therefore knows its transaction: below
-- pg_snapshot_xmin(pg_current_snapshot()) all are over, and nothing will ever appear there any more.
--
-- A processor holds an item before it writes, so that a later change of the same item has a later transaction;
-- within a transaction the sequence tells the order. What was written before this migration has no transaction,
-- and is told to nobody: nobody could have asked for it.
CREATE SEQUENCE event_sequence AS bigint;

ALTER TABLE event
  ADD COLUMN transaction xid8,
  ADD COLUMN sequence bigint,
  -- What has failed: which command, and why. The item need not exist.
  ADD COLUMN operation uuid,
  ADD COLUMN index integer,
  ADD COLUMN errors text,
  ALTER COLUMN version DROP NOT NULL;
ALTER TABLE event
  ALTER COLUMN transaction SET DEFAULT pg_current_xact_id(),
  ALTER COLUMN sequence SET DEFAULT nextval('event_sequence');

CREATE INDEX event_in_order ON event (transaction, sequence);
