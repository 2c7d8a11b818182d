-- What keeps references and unique values whole.

-- A unique value and the item that claims it. The key makes two claims impossible; the look-up before
-- the write makes them rare.
CREATE TABLE unique_value (
  org        bigint NOT NULL,
  collection text COLLATE "C" NOT NULL,
  field      text COLLATE "C" NOT NULL,
  locale     text COLLATE "C" NOT NULL,
  digest     bytea NOT NULL,
  item_id    bigint NOT NULL,
  PRIMARY KEY (org, collection, field, locale, digest)
);
COMMENT ON COLUMN unique_value.digest IS 'SHA-256 of the text, or of the number in its shortest form';

-- The first item of each value claims it.
INSERT INTO unique_value (org, collection, field, locale, digest, item_id)
SELECT i.org, i.collection, f.definition ->> 'key', l.locale,
       sha256(convert_to(
         CASE jsonb_typeof(l.fields -> (f.definition ->> 'key'))
           WHEN 'number' THEN trim_scale((l.fields ->> (f.definition ->> 'key'))::numeric)::text
           ELSE l.fields ->> (f.definition ->> 'key')
         END, 'UTF8')),
       i.id
FROM collection c
CROSS JOIN LATERAL jsonb_array_elements(c.definition -> 'fields') AS f (definition)
JOIN item i ON i.org = c.org AND i.collection = c.key AND NOT i.deleted
CROSS JOIN LATERAL jsonb_each(i.fields) AS l (locale, fields)
WHERE f.definition -> 'unique' = 'true' AND l.fields ? (f.definition ->> 'key')
ORDER BY i.org, i.id
ON CONFLICT DO NOTHING;

-- Deleted content whose references are still to be taken out of the items that hold them.
CREATE TABLE reference_cleanup (
  org          bigint NOT NULL,
  id           bigint GENERATED ALWAYS AS IDENTITY,
  collection   text COLLATE "C",
  target_id    bigint,
  page         text COLLATE "C",
  editor       text NOT NULL,
  after_source bigint NOT NULL DEFAULT 0,
  leased_until timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, id),
  CHECK ((target_id IS NULL) <> (page IS NULL) AND (target_id IS NULL) = (collection IS NULL))
);
COMMENT ON COLUMN reference_cleanup.after_source IS 'Items up to this id have been dealt with';
CREATE INDEX reference_cleanup_due ON reference_cleanup (leased_until);

DROP INDEX item_reference_to;
CREATE INDEX item_reference_to_item ON item_reference (org, target_id, source_id) WHERE target_id IS NOT NULL;
CREATE INDEX item_reference_to_page ON item_reference (org, page, source_id) WHERE page IS NOT NULL;
