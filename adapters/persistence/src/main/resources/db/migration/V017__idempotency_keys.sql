-- Under which keys clients had operations recorded: what is sent again is not done again. Written in
-- the transaction of the operation, so that there is never the one without the other.
CREATE TABLE idempotency_key (
  org         bigint NOT NULL,
  key         text COLLATE "C" NOT NULL,
  fingerprint bytea NOT NULL,
  operation   uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, key)
);
COMMENT ON COLUMN idempotency_key.fingerprint IS 'SHA-256 of what was asked for';
CREATE INDEX idempotency_key_oldest ON idempotency_key (recorded_at);
