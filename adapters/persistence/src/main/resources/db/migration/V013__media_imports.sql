-- Files that are, or were, fetched for commands. While one address of an organization is under way,
-- whoever needs it too joins in.
CREATE TABLE media_import (
  org         bigint NOT NULL,
  id          bigint GENERATED ALWAYS AS IDENTITY,
  source      text NOT NULL,
  digest      bytea NOT NULL,
  host        text COLLATE "C" NOT NULL,
  held        boolean NOT NULL DEFAULT false,
  held_until  timestamptz NOT NULL DEFAULT now(),
  bytes       bigint NOT NULL DEFAULT 0,
  of_bytes    bigint,
  media       text COLLATE "C",
  code        text,
  message     text,
  finished_at timestamptz,
  PRIMARY KEY (org, id),
  CHECK ((finished_at IS NULL) = (media IS NULL AND code IS NULL) AND (code IS NULL) = (message IS NULL))
);
COMMENT ON COLUMN media_import.digest IS 'SHA-256 of the source, which may be too long for an index';
COMMENT ON COLUMN media_import.held_until IS 'Until then it is being fetched, or after a failure left alone';
CREATE UNIQUE INDEX media_import_under_way ON media_import (org, digest) WHERE finished_at IS NULL;
CREATE INDEX media_import_of_host ON media_import (host, id) WHERE finished_at IS NULL;
CREATE INDEX media_import_finished ON media_import (finished_at);

-- Which commands wait, or waited, for them. A command that waits is due at infinity.
CREATE TABLE command_media (
  org       bigint NOT NULL,
  operation uuid NOT NULL,
  index     integer NOT NULL,
  import    bigint NOT NULL,
  PRIMARY KEY (org, operation, index, import)
);
CREATE INDEX command_media_of_import ON command_media (org, import);
CREATE INDEX command_media_oldest ON command_media (operation);

-- Forgets what was fetched for commands that are past keeping. A command that waits even so begins anew.
CREATE FUNCTION forget_imports(keep interval) RETURNS void LANGUAGE sql AS $$
  DELETE FROM command_media WHERE operation < uuid7_floor(now() - keep);
  DELETE FROM media_import WHERE finished_at < now() - keep;
$$;
