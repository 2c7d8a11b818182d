-- Webhooks: where events are sent, what is to be sent, and what came of it.

-- How far those who read all events have come. Below the position all has been told.
CREATE TABLE event_reader (
  name        text COLLATE "C" PRIMARY KEY,
  transaction xid8 NOT NULL,
  sequence    bigint NOT NULL
);
-- Nobody could have asked to hear what happened before now.
INSERT INTO event_reader VALUES ('webhooks', pg_snapshot_xmin(pg_current_snapshot()), 0);

CREATE TABLE webhook_endpoint (
  org             bigint NOT NULL REFERENCES organization (id),
  id              uuid NOT NULL,
  url             text NOT NULL,
  events          text[] NOT NULL,
  collections     text[] NOT NULL,
  payload         text NOT NULL CHECK (payload IN ('documented', 'full')),
  headers         bytea NOT NULL,
  secret          bytea NOT NULL,
  old_secret      bytea,
  old_until       timestamptz,
  enabled         boolean NOT NULL,
  disabled_reason text,
  failing_since   timestamptz,
  since           xid8 NOT NULL DEFAULT pg_current_xact_id(),
  removed         boolean NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, id)
);
COMMENT ON COLUMN webhook_endpoint.headers IS 'Encrypted, as the secrets are: they often hold one';
COMMENT ON COLUMN webhook_endpoint.since IS 'Made, or enabled, by this transaction: later events are for it';
COMMENT ON COLUMN webhook_endpoint.removed IS 'Gone for everybody; the row goes when its deliveries are gone';
CREATE INDEX webhook_endpoint_listening ON webhook_endpoint (org, id) WHERE enabled AND NOT removed;
CREATE INDEX webhook_endpoint_removed ON webhook_endpoint (org, id) WHERE removed;

-- One event for one endpoint. Of the unfinished ones of an item, the first is due; the others wait
-- at infinity, and are woken one after the other.
CREATE TABLE webhook_delivery (
  org          bigint NOT NULL,
  id           uuid NOT NULL,
  sequence     bigint GENERATED ALWAYS AS IDENTITY,
  endpoint     uuid NOT NULL,
  event        uuid NOT NULL,
  type         text NOT NULL,
  collection   text COLLATE "C" NOT NULL,
  item_id      bigint NOT NULL,
  body         text NOT NULL,
  state        text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  attempts     integer NOT NULL DEFAULT 0,
  begun_at     integer NOT NULL DEFAULT 0,
  due_at       timestamptz NOT NULL,
  held         boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now(),
  finished_at  timestamptz,
  PRIMARY KEY (org, id)
);
COMMENT ON COLUMN webhook_delivery.id IS 'A UUID of version 7: ranges of ids are ranges of time';
COMMENT ON COLUMN webhook_delivery.body IS 'What is signed and sent, byte by byte';
COMMENT ON COLUMN webhook_delivery.begun_at IS 'How many attempts there were when it was replayed last';
COMMENT ON COLUMN webhook_delivery.held IS 'Somebody sends it, until it is due again';

-- That one delivery of an item is sent at a time is nothing that code could get wrong.
CREATE UNIQUE INDEX webhook_delivery_one_of_item ON webhook_delivery (org, endpoint, item_id)
  WHERE state = 'pending' AND due_at < 'infinity';
CREATE INDEX webhook_delivery_due ON webhook_delivery (org, endpoint, due_at)
  WHERE state = 'pending' AND due_at < 'infinity';
CREATE INDEX webhook_delivery_held ON webhook_delivery (org, endpoint) WHERE held;
CREATE INDEX webhook_delivery_of_item ON webhook_delivery (org, endpoint, item_id, sequence)
  WHERE state = 'pending';
CREATE INDEX webhook_delivery_of_endpoint ON webhook_delivery (org, endpoint, id);
CREATE INDEX webhook_delivery_of_event ON webhook_delivery (org, event, id);
CREATE INDEX webhook_delivery_unheard ON webhook_delivery (org, id) WHERE state <> 'delivered';
CREATE INDEX webhook_delivery_oldest ON webhook_delivery (id);

CREATE TABLE webhook_attempt (
  org      bigint NOT NULL,
  delivery uuid NOT NULL,
  number   integer NOT NULL,
  at       timestamptz NOT NULL,
  status   integer,
  millis   bigint NOT NULL,
  answer   text NOT NULL,
  PRIMARY KEY (org, delivery, number)
);
COMMENT ON COLUMN webhook_attempt.status IS 'Null where there was no answer; the answer then says why';
