package dev.creamery.adapter.persistence.management;

import dev.creamery.application.media.MediaListing;
import dev.creamery.domain.organization.OrganizationId;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a list of media wants.
 *
 * @param condition of Hibernate's language, with named parameters
 */
record MediaSelection(String condition, Map<String, Object> parameters) {
  private static final String NEWEST_FIRST = " order by createdAt desc, id.id";

  static MediaSelection of(OrganizationId organization, MediaListing wanted) {
    StringBuilder condition = new StringBuilder("id.org = :org");
    Map<String, Object> parameters = new HashMap<>(Map.of("org", organization.value()));
    wanted
        .search()
        .ifPresent(
            text -> {
              condition
                  .append(" and (name ilike :part escape '!' or source ilike :part escape '!'")
                  .append(" or alt ilike :part escape '!')");
              parameters.put("part", "%" + literal(text) + "%");
            });
    wanted
        .type()
        .ifPresent(
            type -> {
              condition.append(" and contentType like :type escape '!'");
              parameters.put("type", type(type));
            });
    if (wanted.unused()) {
      condition.append(" and usage = 0");
    }
    return new MediaSelection(condition.append(NEWEST_FIRST).toString(), parameters);
  }

  private static String type(String type) {
    return type.endsWith("/*")
        ? literal(type.substring(0, type.length() - 1)) + "%"
        : literal(type);
  }

  /** The text as a pattern that fits it alone. */
  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
