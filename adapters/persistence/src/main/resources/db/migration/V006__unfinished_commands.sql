-- Two indexes of unfinished commands, each for those who ask in its own words: by item where
-- state = 'pending', in order of acceptance where finished_at IS NULL. In one word the planner takes
-- the one for the other, and reads every unfinished command for each item that it is asked for.
DROP INDEX command_pending;
CREATE INDEX command_unfinished ON command (sequence) WHERE finished_at IS NULL;

-- This week's partition and the next one will do: every one more is looked into by each claim.
CREATE OR REPLACE FUNCTION keep_partitions(keep interval) RETURNS void LANGUAGE plpgsql AS $$
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
    FOR n IN 0 .. 1 LOOP
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

-- The empty ones that were made too many.
DO $$
DECLARE
  surplus record;
  used boolean;
BEGIN
  FOR surplus IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent IN ('command'::regclass, 'event'::regclass)
      AND c.relname ~ '_[0-9]{8}$'
      AND to_date(right(c.relname, 8), 'YYYYMMDD') - date_trunc('week', now() AT TIME ZONE 'UTC')::date
        NOT IN (0, 7)
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', surplus.relname) INTO used;
    IF NOT used THEN
      EXECUTE format('DROP TABLE %I', surplus.relname);
    END IF;
  END LOOP;
END
$$;
