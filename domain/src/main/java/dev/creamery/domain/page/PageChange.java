package dev.creamery.domain.page;

import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import java.util.Optional;

/** What a client says of a page. Whatever it does not mention is empty. */
public record PageChange(
    Optional<String> title,
    Optional<PageType> type,
    Optional<ItemStatus> status,
    Optional<LocalizedInput> fields) {}
