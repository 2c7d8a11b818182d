-- Webhooks read events as every other reader does, and remember in the same table how far they have come.
INSERT INTO event_cursor (reader, transaction, sequence, holder, held_until)
SELECT name, transaction, sequence, gen_random_uuid(), now() FROM event_reader;
DROP TABLE event_reader;
COMMENT ON COLUMN event_cursor.holder IS
  'The replica that reads; another one may once the lease has ended. Who moves on by comparison, as webhooks do, needs none';
