-- Writes that come as one stream: how much of each has been taken, so that it can be gone on with.
-- Written in the transaction of its commands.
CREATE TABLE bulk (
  org         bigint NOT NULL,
  operation   uuid NOT NULL,
  upload      integer NOT NULL DEFAULT 1,
  state       text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'complete', 'broken_off')),
  lines       integer NOT NULL DEFAULT 0,
  digest      text NOT NULL DEFAULT '',
  commands    integer NOT NULL DEFAULT 0,
  refused     integer NOT NULL DEFAULT 0,
  collections text[] COLLATE "C" NOT NULL DEFAULT '{}',
  begun_at    timestamptz NOT NULL DEFAULT now(),
  touched_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, operation)
);
COMMENT ON COLUMN bulk.upload IS 'Which of its uploads may go on: the last';
COMMENT ON COLUMN bulk.digest IS 'SHA-256 of those lines, in hexadecimal';
CREATE INDEX bulk_oldest ON bulk (operation);

-- The first lines of which nothing was recorded, and why.
CREATE TABLE bulk_refusal (
  org       bigint NOT NULL,
  operation uuid NOT NULL,
  line      integer NOT NULL,
  errors    text NOT NULL,
  PRIMARY KEY (org, operation, line)
);

-- How many commands of bulks have finished: a row for each batch that some were in, so that those
-- who apply never wait for each other, and nobody ever counts the commands.
CREATE TABLE bulk_progress (
  org       bigint NOT NULL,
  operation uuid NOT NULL,
  id        bigint GENERATED ALWAYS AS IDENTITY,
  applied   integer NOT NULL,
  rejected  integer NOT NULL,
  failed    integer NOT NULL,
  at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, operation, id)
);
COMMENT ON COLUMN bulk_progress.failed IS 'How many more there are; negative where some were put back';

-- Values that items will have by upserts that are accepted and not applied: what is upserted by the
-- same value meanwhile goes to the same item.
CREATE TABLE upsert_value (
  org        bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  field      text COLLATE "C" NOT NULL,
  locale     text COLLATE "C" NOT NULL,
  digest     bytea NOT NULL,
  item_id    bigint NOT NULL,
  operation  uuid NOT NULL,
  PRIMARY KEY (org, collection, field, locale, digest)
);
CREATE INDEX upsert_value_oldest ON upsert_value (operation);

CREATE FUNCTION note_bulk_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO bulk_progress (org, operation, applied, rejected, failed)
  SELECT b.org, b.operation, m.applied, m.rejected, m.failed
  FROM (
    SELECT org, operation,
           coalesce(sum(n) FILTER (WHERE state = 'applied'), 0) AS applied,
           coalesce(sum(n) FILTER (WHERE state = 'rejected'), 0) AS rejected,
           coalesce(sum(n) FILTER (WHERE state = 'failed'), 0) AS failed
    FROM (SELECT org, operation, state, 1 AS n FROM made
          UNION ALL
          SELECT org, operation, state, -1 FROM gone) AS moved
    GROUP BY org, operation
  ) AS m
  JOIN bulk b ON b.org = m.org AND b.operation = m.operation
  WHERE m.applied <> 0 OR m.rejected <> 0 OR m.failed <> 0;
  RETURN NULL;
END
$$;
CREATE TRIGGER note_bulk_progress AFTER UPDATE ON command
  REFERENCING OLD TABLE AS gone NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION note_bulk_progress();

-- Forgets bulks that are past keeping, and values of items that were refused in the end.
CREATE FUNCTION forget_bulks(keep interval) RETURNS void LANGUAGE sql AS $$
  DELETE FROM bulk_progress p USING bulk b
  WHERE b.operation < uuid7_floor(now() - keep) AND p.org = b.org AND p.operation = b.operation;
  DELETE FROM bulk_refusal r USING bulk b
  WHERE b.operation < uuid7_floor(now() - keep) AND r.org = b.org AND r.operation = b.operation;
  DELETE FROM bulk WHERE operation < uuid7_floor(now() - keep);
  DELETE FROM upsert_value
  WHERE (org, collection, field, locale, digest) IN (
    SELECT u.org, u.collection, u.field, u.locale, u.digest FROM upsert_value u
    WHERE u.operation < uuid7_floor(now() - interval '1 hour') AND NOT EXISTS (
      SELECT FROM command c WHERE c.org = u.org AND c.item_id = u.item_id AND c.state = 'pending')
    ORDER BY u.operation LIMIT 10000);
$$;
