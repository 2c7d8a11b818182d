-- What readers need: counts without counting, and indexes by content.

-- How many items there are, by locale and state: as last gathered, and the changes since. Whoever
-- writes items only ever adds changes, so that writers never wait for each other.
CREATE TABLE item_count (
  org        bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  locale     text NOT NULL,
  state      text NOT NULL CHECK (state IN ('draft', 'published', 'deleted')),
  items      bigint NOT NULL,
  PRIMARY KEY (org, collection, locale, state)
);
CREATE TABLE item_count_change (
  org        bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  locale     text NOT NULL,
  state      text NOT NULL,
  id         bigint GENERATED ALWAYS AS IDENTITY,
  items      bigint NOT NULL,
  PRIMARY KEY (org, collection, locale, state, id)
);
COMMENT ON COLUMN item_count_change.items IS 'How many more there are; negative where there are fewer';

-- The work of one statement, however many items it touched, is a row for each state that gained or
-- lost some.
CREATE FUNCTION count_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO item_count_change (org, collection, locale, state, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, count(*)
    FROM made, jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO item_count_change (org, collection, locale, state, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, -count(*)
    FROM gone, jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4;
  ELSE
    INSERT INTO item_count_change (org, collection, locale, state, items)
    SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, sum(items)
    FROM (SELECT org, collection, status, deleted, fields, 1 AS items FROM made
          UNION ALL
          SELECT org, collection, status, deleted, fields, -1 FROM gone) AS moved,
      jsonb_object_keys(fields) AS locale
    GROUP BY 1, 2, 3, 4
    HAVING sum(items) <> 0;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_inserted AFTER INSERT ON item
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION count_items();
CREATE TRIGGER count_updated AFTER UPDATE ON item
  REFERENCING OLD TABLE AS gone NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION count_items();
CREATE TRIGGER count_deleted AFTER DELETE ON item
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_items();

INSERT INTO item_count (org, collection, locale, state, items)
SELECT org, collection, locale, CASE WHEN deleted THEN 'deleted' ELSE status END, count(*)
FROM item, jsonb_object_keys(fields) AS locale
GROUP BY 1, 2, 3, 4;

-- Adds the changes up, the oldest first and not too many at once. Answers how many there were.
-- Called every few seconds, by any replica; while one does it the others have nothing to do.
CREATE FUNCTION gather_item_counts(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  gathered bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('creamery.gather_item_counts')) THEN
    RETURN 0;
  END IF;
  WITH change AS (
    DELETE FROM item_count_change c
    USING (SELECT org, collection, locale, state, id FROM item_count_change LIMIT most) AS next
    WHERE (c.org, c.collection, c.locale, c.state, c.id)
        = (next.org, next.collection, next.locale, next.state, next.id)
    RETURNING c.*
  ), added AS (
    INSERT INTO item_count AS known (org, collection, locale, state, items)
    SELECT org, collection, locale, state, sum(items) FROM change GROUP BY 1, 2, 3, 4
    ON CONFLICT (org, collection, locale, state) DO UPDATE SET items = known.items + excluded.items
  )
  SELECT count(*) INTO gathered FROM change;
  RETURN gathered;
END
$$;

-- The words of an item. The text is cut where its words might be more than a tsvector holds, for an
-- item that cannot be indexed could not be written.
CREATE FUNCTION words_of(fields jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN length(fields::text) <= 100000 THEN to_tsvector('simple', fields)
            ELSE to_tsvector('simple', left(fields::text, 100000)) END;

CREATE INDEX item_by_content ON item USING gin (fields jsonb_path_ops);
CREATE INDEX item_by_words ON item USING gin (words_of(fields));
CREATE INDEX item_in_bin ON item (org, collection, id) WHERE deleted;

-- Which fields want an index of their own is asked every few seconds.
CREATE INDEX collection_with_indexed_fields ON collection (org, key)
  WHERE definition @? '$.fields[*] ? (@.indexed == true)';
