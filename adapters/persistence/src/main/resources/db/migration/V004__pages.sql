-- Pages: free-form content by slug, which items may refer to. Written at once, without a command.

CREATE TABLE page (
  org          bigint NOT NULL REFERENCES organization (id),
  slug         text COLLATE "C" NOT NULL,
  title        text NOT NULL,
  page_type    text COLLATE "C" NOT NULL,
  status       text NOT NULL CHECK (status IN ('draft', 'published')),
  fields       json NOT NULL,
  words        text[] NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at   timestamptz NOT NULL,
  published_at timestamptz,
  PRIMARY KEY (org, slug)
);
COMMENT ON COLUMN page.page_type IS '* where the page is of none';
COMMENT ON COLUMN page.fields IS '{"<locale>":{"<field>":value}}, as sent and in that order; the locale is * where there are none';
COMMENT ON COLUMN page.words IS 'By which the page is found, in lower case';

CREATE INDEX page_by_creation ON page (org, created_at, slug);
