-- An index on the words of all text cost every write as much as a third of all else in the database,
-- for lists that few ask for: words are looked for in the collection's items instead.
DROP INDEX item_by_words;
DROP FUNCTION words_of(jsonb);
