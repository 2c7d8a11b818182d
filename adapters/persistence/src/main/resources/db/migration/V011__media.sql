-- The media library: what is known of files whose bytes are kept elsewhere, and which items show them.

CREATE TABLE media (
  org          bigint NOT NULL REFERENCES organization (id),
  id           text COLLATE "C" NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
  content_type text COLLATE "C" NOT NULL,
  extension    text COLLATE "C" NOT NULL,
  bytes        bigint NOT NULL,
  width        integer,
  height       integer,
  name         text,
  source       text,
  alt          text,
  created_at   timestamptz NOT NULL,
  taken_in_at  timestamptz,
  PRIMARY KEY (org, id)
);
COMMENT ON COLUMN media.id IS 'SHA-256 of the bytes in hexadecimal';
COMMENT ON COLUMN media.taken_in_at IS 'When it came last; null once it is known that an item shows it';
CREATE INDEX media_newest ON media (org, created_at DESC, id);
CREATE INDEX media_perhaps_unused ON media (taken_in_at) WHERE taken_in_at IS NOT NULL;

-- Which items show a file, or did in an earlier version, which can be restored: rows are only added.
-- The key keeps a file from being taken out while an item comes to show it.
CREATE TABLE item_media (
  org     bigint NOT NULL,
  item_id bigint NOT NULL,
  media   text COLLATE "C" NOT NULL,
  PRIMARY KEY (org, item_id, media),
  FOREIGN KEY (org, media) REFERENCES media (org, id)
);
CREATE INDEX item_media_by_media ON item_media (org, media);

-- Files that were taken out, until their bytes are gone.
CREATE TABLE media_leftover (
  org       bigint NOT NULL,
  id        text COLLATE "C" NOT NULL,
  extension text COLLATE "C" NOT NULL,
  since     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (org, id)
);
CREATE INDEX media_leftover_oldest ON media_leftover (since);
