package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostSlotsTest {
  private final HostSlots slots = new HostSlots(3, 2, 4);
  private final List<String> granted = new ArrayList<>();

  @Test
  void aBusyHostHoldsNoPlaceOfOthers() {
    ask("slow", "slow", "slow", "slow", "other");

    assertThat(granted).containsExactly("slow", "slow", "other");
  }

  @Test
  void aReleasedSlotGoesToWhoeverWaitsForThatHost() {
    ask("slow", "slow", "slow");
    slots.release("slow");

    assertThat(granted).containsExactly("slow", "slow", "slow");
  }

  @Test
  void hostsTakeTurns() {
    ask("a", "b", "c", "a", "a", "b", "c");
    slots.release("a");
    slots.release("a");
    slots.release("b");

    assertThat(granted).containsExactly("a", "b", "c", "a", "b", "c");
  }

  @Test
  void noMoreWaitThanMay() {
    ask("slow", "slow", "slow", "slow", "slow", "slow");

    assertThat(slots.acquire("slow", () -> granted.add("too many"))).isFalse();
    assertThat(slots.acquire("other", () -> granted.add("other"))).isTrue();
    assertThat(slots.acquire("another", () -> granted.add("too many"))).isFalse();
    assertThat(granted).containsExactly("slow", "slow", "other");
  }

  @Test
  void whatIsReleasedMustHaveBeenHeld() {
    ask("a");
    slots.release("a");

    assertThatThrownBy(() -> slots.release("a")).isInstanceOf(IllegalStateException.class);
  }

  private void ask(String... hosts) {
    for (String host : hosts) {
      assertThat(slots.acquire(host, () -> granted.add(host))).isTrue();
    }
  }
}
