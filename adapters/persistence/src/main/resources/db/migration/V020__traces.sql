-- The trace that something belongs to goes along with it: from the command to its event and the deliveries of that.
-- Null where nobody follows it, which costs a row nothing.
ALTER TABLE command ADD COLUMN trace text;
ALTER TABLE event ADD COLUMN trace text;
ALTER TABLE webhook_delivery ADD COLUMN trace text;
COMMENT ON COLUMN command.trace IS 'The traceparent (W3C) of the request';
COMMENT ON COLUMN event.trace IS 'The traceparent of the processing, or of what it was caused by';
COMMENT ON COLUMN webhook_delivery.trace IS 'That of its event';
