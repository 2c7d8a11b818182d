package dev.creamery.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.fake.InMemoryStore;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** However commands are put into batches, they come to the same. */
class BatchingPropertyTest {
  @Provide
  Arbitrary<Script> scripts() {
    return Scripts.any();
  }

  @Provide
  Arbitrary<Script> scriptsThatDeleteNothing() {
    return Scripts.thatDeleteNothing();
  }

  @Provide
  Arbitrary<Set<Integer>> cuts() {
    return Scripts.cuts();
  }

  @Provide
  Arbitrary<List<Set<Integer>>> groups() {
    return Scripts.groups();
  }

  @Property(tries = 500)
  void oneByOneComesToTheSameAsTogether(@ForAll("scripts") Script script) {
    ScriptRun.Outcome oneByOne = ScriptRun.oneByOne(new InMemoryStore(), script);
    assertThat(ScriptRun.together(new InMemoryStore(), script)).isEqualTo(oneByOne);
    assertThat(oneByOne.commands()).noneMatch(command -> command.contains("PENDING"));
    oneByOne.commands().forEach(command -> Statistics.collect(command.replaceAll(" Opt.*", "")));
  }

  @Property(tries = 500)
  void anyBatchesInOrderComeToTheSame(
      @ForAll("scripts") Script script, @ForAll("cuts") Set<Integer> cuts) {
    assertThat(ScriptRun.inBatches(new InMemoryStore(), script, cuts))
        .isEqualTo(ScriptRun.oneByOne(new InMemoryStore(), script));
  }

  /**
   * Between items, only the existence of what is referred to matters: a command waits for a create
   * that was accepted before it, whichever item is processed first.
   */
  @Property(tries = 500)
  void anyOrderOfItemsComesToTheSameWhereNothingIsDeleted(
      @ForAll("scriptsThatDeleteNothing") Script script,
      @ForAll("groups") List<Set<Integer>> groups,
      @ForAll @IntRange(min = 1, max = 5) int perItem) {
    assertThat(ScriptRun.inGroups(new InMemoryStore(), script, groups, perItem))
        .isEqualTo(ScriptRun.oneByOne(new InMemoryStore(), script));
  }
}
