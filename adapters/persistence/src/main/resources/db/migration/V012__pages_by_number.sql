-- A page by number begins so many items into the list. Where that is, is added up from counts of
-- blocks of ids, in two steps: wide blocks first, and then the narrow ones of the right wide one.
CREATE TABLE item_block (
  org        bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  locale     text NOT NULL,
  state      text NOT NULL CHECK (state IN ('draft', 'published', 'deleted')),
  bits       smallint NOT NULL,
  block      bigint NOT NULL,
  items      integer NOT NULL,
  PRIMARY KEY (org, collection, locale, state, bits, block)
);
COMMENT ON TABLE item_block IS
  'How many items there are in blocks of ids, as last gathered; a block without items has no row';
COMMENT ON COLUMN item_block.bits IS '10 for narrow blocks of 1024 ids, 18 for wide ones of 256 narrow ones';
COMMENT ON COLUMN item_block.block IS 'The ids of its items without so many of their last bits';

-- Nobody writes items from here on to the end, and nobody gathers: what is counted now, with what
-- is noted afterwards, is exact.
LOCK TABLE item IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE item_count, item_count_change IN ACCESS EXCLUSIVE MODE;
DELETE FROM item_count;
DELETE FROM item_count_change;
ALTER TABLE item_count_change ADD COLUMN block bigint NOT NULL;
COMMENT ON COLUMN item_count_change.block IS 'The narrow block of the items';

INSERT INTO item_block (org, collection, locale, state, bits, block, items)
SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, 10, id >> 10, count(*)
FROM item, jsonb_object_keys(fields) AS locale
GROUP BY 1, 2, 3, 4, 6;
INSERT INTO item_block (org, collection, locale, state, bits, block, items)
SELECT org, collection, locale, state, 18, block >> 8, sum(items)
FROM item_block
GROUP BY 1, 2, 3, 4, 6;
INSERT INTO item_count (org, collection, locale, state, items)
SELECT org, collection, locale, state, sum(items)
FROM item_block WHERE bits = 18
GROUP BY 1, 2, 3, 4;

CREATE OR REPLACE FUNCTION count_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO item_count_change (org, collection, locale, state, block, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, id >> 10, count(*)
    FROM made, jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4, 5;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO item_count_change (org, collection, locale, state, block, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, id >> 10, -count(*)
    FROM gone, jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4, 5;
  ELSE
    INSERT INTO item_count_change (org, collection, locale, state, block, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, id >> 10, sum(items)
    FROM (SELECT org, collection, status, deleted, fields, id, 1 AS items FROM made
          UNION ALL
          SELECT org, collection, status, deleted, fields, id, -1 FROM gone) AS moved,
      jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4, 5
    HAVING sum(items) <> 0;
  END IF;
  RETURN NULL;
END
$$;

-- Adds some of the changes up, not too many at once. Answers how many there were. Called every few
-- seconds, by any replica; while one does it the others have nothing to do.
CREATE OR REPLACE FUNCTION gather_item_counts(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  changes item_count_change[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('creamery.gather_item_counts')) THEN
    RETURN 0;
  END IF;
  WITH gathered AS (
    DELETE FROM item_count_change c
    USING (SELECT org, collection, locale, state, id FROM item_count_change LIMIT most) AS next
    WHERE (c.org, c.collection, c.locale, c.state, c.id)
        = (next.org, next.collection, next.locale, next.state, next.id)
    RETURNING c
  )
  SELECT array_agg(c) INTO changes FROM gathered;
  INSERT INTO item_count AS known (org, collection, locale, state, items)
  SELECT org, collection, locale, state, sum(items) FROM unnest(changes) GROUP BY 1, 2, 3, 4
  ON CONFLICT (org, collection, locale, state) DO UPDATE SET items = known.items + excluded.items;
  MERGE INTO item_block known
  USING (
    SELECT org, collection, locale, state, bits, block >> bits - 10 AS block, sum(items) AS items
    FROM unnest(changes), unnest(ARRAY[10, 18]) AS bits
    GROUP BY 1, 2, 3, 4, 5, 6
    HAVING sum(items) <> 0
  ) AS more
  ON (known.org, known.collection, known.locale, known.state, known.bits, known.block)
   = (more.org, more.collection, more.locale, more.state, more.bits, more.block)
  WHEN NOT MATCHED THEN
    INSERT (org, collection, locale, state, bits, block, items)
    VALUES (more.org, more.collection, more.locale, more.state, more.bits, more.block, more.items)
  WHEN MATCHED AND known.items + more.items = 0 THEN DELETE
  WHEN MATCHED THEN UPDATE SET items = known.items + more.items;
  RETURN coalesce(cardinality(changes), 0);
END
$$;
