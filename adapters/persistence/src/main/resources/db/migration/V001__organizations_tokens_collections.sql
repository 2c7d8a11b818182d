-- Who there is and what they may write: organizations, tokens and schemas.
-- The first column of every primary key is the organization, so that tables can be spread by it.

CREATE TABLE organization (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           text NOT NULL,
  locales        text[] NOT NULL DEFAULT '{}',
  default_locale text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT default_locale_is_a_locale CHECK (
    CASE WHEN default_locale IS NULL THEN cardinality(locales) = 0
         ELSE default_locale = ANY (locales) END)
);
COMMENT ON COLUMN organization.locales IS 'In the order of the organization; empty where only flat content exists';

-- The default organization is the first: its id is 1.
INSERT INTO organization (name) VALUES ('default');

CREATE TABLE token (
  org        bigint NOT NULL REFERENCES organization (id),
  id         uuid NOT NULL,
  name       text NOT NULL,
  scope      text NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  hash       text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (org, id)
);
CREATE UNIQUE INDEX token_by_hash ON token (hash);
COMMENT ON COLUMN token.hash IS 'SHA-256 of the token in hexadecimal; the token itself is nowhere';

CREATE TABLE collection (
  org        bigint NOT NULL REFERENCES organization (id),
  key        text COLLATE "C" NOT NULL,
  name       text NOT NULL,
  definition jsonb NOT NULL,
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org, key)
);
COMMENT ON COLUMN collection.version IS 'One more with each change of the definition';

-- Every replica remembers rows of these tables and listens here for those it must forget.
-- The channel tells the table and the key by which the row is remembered.
CREATE FUNCTION tell_directory() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb;
BEGIN
  FOREACH changed IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
    IF changed IS NOT NULL THEN
      PERFORM pg_notify('creamery_directory', TG_TABLE_NAME || ' ' || CASE TG_TABLE_NAME
        WHEN 'organization' THEN changed ->> 'id'
        WHEN 'token' THEN changed ->> 'hash'
        ELSE (changed ->> 'org') || ' ' || (changed ->> 'key')
      END);
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER tell_directory AFTER INSERT OR UPDATE OR DELETE ON organization
  FOR EACH ROW EXECUTE FUNCTION tell_directory();
CREATE TRIGGER tell_directory AFTER INSERT OR UPDATE OR DELETE ON token
  FOR EACH ROW EXECUTE FUNCTION tell_directory();
CREATE TRIGGER tell_directory AFTER INSERT OR UPDATE OR DELETE ON collection
  FOR EACH ROW EXECUTE FUNCTION tell_directory();
