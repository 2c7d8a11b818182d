-- Operations whose commands are applied in one transaction or not at all.
ALTER TABLE command ADD COLUMN whole boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN command.whole IS 'Whether it is applied together with all others of its operation, or not at all';
