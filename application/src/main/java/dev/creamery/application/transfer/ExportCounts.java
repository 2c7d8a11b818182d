package dev.creamery.application.transfer;

/** How much an export holds. */
public record ExportCounts(long collections, long pages, long items, long files) {}
