-- A delivery is written once and never changes; what waits to be sent is a small row beside it, which goes when it has been sent.
-- So what changes is small, and bodies are not copied with each change. To hold a row touches no index, if its page has room.
CREATE TABLE webhook_queue (
  delivery   uuid PRIMARY KEY,
  org        bigint NOT NULL,
  endpoint   uuid NOT NULL,
  item_id    bigint NOT NULL,
  sequence   bigint NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  begun_at   integer NOT NULL DEFAULT 0,
  due_at     timestamptz NOT NULL,
  held_until timestamptz
) WITH (fillfactor = 50);
COMMENT ON TABLE webhook_queue IS
  'The deliveries that are pending. Of those of an item to an endpoint the first is due; the others wait at infinity, and are woken one after the other';
COMMENT ON COLUMN webhook_queue.sequence IS 'That of the delivery';
COMMENT ON COLUMN webhook_queue.begun_at IS 'How many attempts there were when it was replayed last';
COMMENT ON COLUMN webhook_queue.held_until IS 'Somebody sends it, until then; null where nobody does';

INSERT INTO webhook_queue (delivery, org, endpoint, item_id, sequence, attempts, begun_at, due_at, held_until)
SELECT id, org, endpoint, item_id, sequence, attempts, begun_at, due_at, CASE WHEN held THEN due_at END
FROM webhook_delivery WHERE state = 'pending';

-- That one delivery of an item is sent at a time is nothing that code could get wrong.
CREATE UNIQUE INDEX webhook_queue_one_of_item ON webhook_queue (endpoint, item_id) WHERE due_at < 'infinity';
CREATE INDEX webhook_queue_due ON webhook_queue (endpoint, due_at) WHERE due_at < 'infinity';
-- Begins with another column, so that it is never taken for the others.
CREATE INDEX webhook_queue_of_item ON webhook_queue (item_id, endpoint, sequence);

ALTER TABLE webhook_delivery ADD COLUMN failed boolean NOT NULL DEFAULT false;
UPDATE webhook_delivery SET failed = true WHERE state = 'failed';
CREATE INDEX webhook_delivery_failed ON webhook_delivery (org, id) WHERE failed;
COMMENT ON COLUMN webhook_delivery.failed IS 'Given up. What is neither that nor in the queue was delivered';

-- Their indexes go with them.
ALTER TABLE webhook_delivery
  DROP COLUMN state, DROP COLUMN attempts, DROP COLUMN begun_at, DROP COLUMN due_at, DROP COLUMN held,
  DROP COLUMN finished_at;
