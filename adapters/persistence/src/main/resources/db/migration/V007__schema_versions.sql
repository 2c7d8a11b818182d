-- Which version of its collection's definition judged each state of an item; 0 for those before this was noted.
ALTER TABLE item ADD COLUMN schema_version bigint NOT NULL DEFAULT 0;
ALTER TABLE item_version ADD COLUMN schema_version bigint NOT NULL DEFAULT 0;

-- A value as unique_value keeps the digest of: 1.50 and 1.5 are the same.
CREATE FUNCTION unique_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE RETURN
  CASE jsonb_typeof(value) WHEN 'number' THEN trim_scale((value #>> '{}')::numeric)::text
                           ELSE value #>> '{}' END;
