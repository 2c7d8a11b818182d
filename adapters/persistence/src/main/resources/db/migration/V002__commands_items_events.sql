-- What is to be done and what came of it: the command log, the items, their history, their events.

CREATE SEQUENCE command_sequence;
CREATE SEQUENCE item_id;

-- Every command ever accepted. Its operation's id is a UUID of version 7, so that ranges of ids are
-- ranges of time: old commands are pruned by dropping a partition.
CREATE TABLE command (
  org         bigint NOT NULL,
  operation   uuid NOT NULL,
  index       integer NOT NULL,
  sequence    bigint NOT NULL,
  collection  text COLLATE "C" NOT NULL,
  item_id     bigint NOT NULL,
  kind        text NOT NULL,
  payload     text NOT NULL,
  editor      text NOT NULL,
  accepted_at timestamptz NOT NULL DEFAULT now(),
  state       text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'applied', 'rejected', 'failed')),
  attempts    integer NOT NULL DEFAULT 0,
  due_at      timestamptz,
  version     bigint,
  errors      text,
  finished_at timestamptz,
  PRIMARY KEY (org, operation, index)
) PARTITION BY RANGE (operation);
COMMENT ON COLUMN command.sequence IS 'The order of acceptance; of one item, also the order of commits';
COMMENT ON COLUMN command.payload IS 'What the client asked for, as JSON';
COMMENT ON COLUMN command.due_at IS 'After a failed attempt: not to be tried before';
COMMENT ON COLUMN command.version IS 'Of the item, once applied';

CREATE INDEX command_pending_of_item ON command (org, item_id, sequence) WHERE state = 'pending';
CREATE INDEX command_pending ON command (sequence) WHERE state = 'pending';

-- The current state of every item, the deleted ones too.
CREATE TABLE item (
  org        bigint NOT NULL,
  id         bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  status     text NOT NULL CHECK (status IN ('draft', 'published')),
  version    bigint NOT NULL,
  deleted    boolean NOT NULL,
  fields     jsonb NOT NULL,
  operation  uuid NOT NULL,
  editor     text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, id)
);
COMMENT ON COLUMN item.fields IS '{"<locale>":{"<field>":value}}; the locale is * where there are none';
COMMENT ON COLUMN item.operation IS 'The operation that made this version';

CREATE INDEX item_of_collection ON item (org, collection, id);

-- What items were before: every state but the current one, which is in item.
CREATE TABLE item_version (
  org        bigint NOT NULL,
  item_id    bigint NOT NULL,
  version    bigint NOT NULL,
  status     text NOT NULL,
  deleted    boolean NOT NULL,
  fields     jsonb NOT NULL,
  operation  uuid NOT NULL,
  editor     text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org, item_id, version)
);

-- Who refers to whom, as the items are now.
CREATE TABLE item_reference (
  org       bigint NOT NULL,
  source_id bigint NOT NULL,
  locale    text NOT NULL,
  field     text NOT NULL,
  position  integer NOT NULL,
  target_id bigint,
  page      text,
  PRIMARY KEY (org, source_id, locale, field, position),
  CHECK ((target_id IS NULL) <> (page IS NULL))
);
CREATE INDEX item_reference_to ON item_reference (org, target_id);

-- What the world is to be told: written with the change, delivered afterwards.
CREATE TABLE event (
  org         bigint NOT NULL,
  id          uuid NOT NULL,
  collection  text COLLATE "C" NOT NULL,
  item_id     bigint NOT NULL,
  version     bigint NOT NULL,
  type        text NOT NULL,
  editor      text NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, id)
) PARTITION BY RANGE (id);
COMMENT ON COLUMN event.version IS 'The state of the item that the event tells of, in item or item_version';

-- The smallest UUID of version 7 that could have been made at this time.
CREATE FUNCTION uuid7_floor(at timestamptz) RETURNS uuid LANGUAGE sql STABLE RETURN
  (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;

-- Makes the partitions of the coming weeks and drops those past keeping. Called at start and daily,
-- by any replica. A partition that still holds unfinished commands is kept. Rows of a week that had
-- no partition move into it. Weeks are counted in UTC, whatever the time zone of the session.
CREATE FUNCTION keep_partitions(keep interval) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  week timestamp;
  parent text;
  key text;
  partition text;
  first uuid;
  beyond uuid;
  old record;
  unfinished boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('creamery.keep_partitions'));
  FOR parent, key IN VALUES ('command', 'operation'), ('event', 'id') LOOP
    FOR n IN -1 .. 3 LOOP
      week := date_trunc('week', now() AT TIME ZONE 'UTC') + n * interval '7 days';
      partition := parent || to_char(week, '_YYYYMMDD');
      IF to_regclass(partition) IS NULL THEN
        first := uuid7_floor(week AT TIME ZONE 'UTC');
        beyond := uuid7_floor((week + interval '7 days') AT TIME ZONE 'UTC');
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', partition, parent);
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent || '_otherwise');
        EXECUTE format('WITH moved AS (DELETE FROM %I WHERE %I >= %L AND %I < %L RETURNING *) '
          'INSERT INTO %I SELECT * FROM moved',
          parent || '_otherwise', key, first, key, beyond, partition);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
          parent, partition, first, beyond);
      END IF;
    END LOOP;
    FOR old IN
      SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = parent::regclass
        AND c.relname ~ '_[0-9]{8}$'
        AND to_date(right(c.relname, 8), 'YYYYMMDD') + 7 < (now() AT TIME ZONE 'UTC' - keep)::date
    LOOP
      unfinished := false;
      IF parent = 'command' THEN
        EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE state = ''pending'')', old.relname)
          INTO unfinished;
      END IF;
      IF NOT unfinished THEN
        EXECUTE format('DROP TABLE %I', old.relname);
      END IF;
    END LOOP;
  END LOOP;
END
$$;

-- Where a clock is weeks off, nothing is lost.
CREATE TABLE command_otherwise PARTITION OF command DEFAULT;
CREATE TABLE event_otherwise PARTITION OF event DEFAULT;
SELECT keep_partitions(interval '30 days');
