package dev.creamery.domain.organization;

import dev.creamery.domain.field.LocaleTag;

/**
 * The move of an organization's content from one locale to another, so that it stays in sight when
 * the organization gets its first locales or loses its last. What the content meets there is older
 * and gives way.
 *
 * @param from {@link LocaleTag#NONE}, or the default locale that was
 * @param to the default locale that is, or {@link LocaleTag#NONE}
 */
public record LocaleMove(LocaleTag from, LocaleTag to) {}
