package dev.creamery.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandIdsTest {
  private static final UUID LAST_OF_ITS_TIME =
      UUID.fromString("018e4000-0000-7abc-bfff-ffffffffffff");

  @Test
  void giveTheFirstCommandTheIdOfItsOperation() {
    assertThat(CommandIds.of(LAST_OF_ITS_TIME, 0)).isEqualTo(LAST_OF_ITS_TIME);
  }

  @Test
  void areUuidsOfVersion7EvenWhereTheRandomBitsOverflow() {
    Set<UUID> ids =
        IntStream.range(0, 100)
            .mapToObj(index -> CommandIds.of(LAST_OF_ITS_TIME, index))
            .collect(Collectors.toSet());
    assertThat(ids).hasSize(100).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }
}
