package dev.creamery.application.page;

import dev.creamery.domain.field.InputValue;
import java.util.List;

/**
 * Some of the pages asked for.
 *
 * @param count how many there are in all
 */
public record PageList(long count, List<InputValue.Members> pages) {
  public PageList {
    pages = List.copyOf(pages);
  }
}
