package dev.creamery.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void listsAFewNamesInFull() {
    assertThat(Listing.of(List.of("a", "b", "c"))).isEqualTo("a, b, c");
    assertThat(Listing.of(Collections.nCopies(20, "a"))).endsWith("a, a");
  }

  @Test
  void cutsManyAndCountsTheRest() {
    assertThat(Listing.of(Collections.nCopies(23, "a"))).endsWith("a, a and 3 more");
  }
}
