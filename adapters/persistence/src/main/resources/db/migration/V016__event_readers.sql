-- How far each reader of events has come, and which replica reads for it at the moment.
CREATE TABLE event_cursor (
  reader      text COLLATE "C" PRIMARY KEY,
  transaction xid8 NOT NULL,
  sequence    bigint NOT NULL,
  holder      uuid NOT NULL,
  held_until  timestamptz NOT NULL
);
COMMENT ON COLUMN event_cursor.transaction IS 'With the sequence, the last event that is told; all before it are told too';
COMMENT ON COLUMN event_cursor.holder IS 'The replica that reads; another one may once the lease has ended';
