package dev.creamery.adapter.persistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.application.process.Script;
import dev.creamery.application.process.ScriptRun;
import dev.creamery.application.process.ScriptRun.Outcome;
import dev.creamery.application.process.Scripts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.RepeatedTest;

/** However commands are put into batches, PostgreSQL comes to the same as the fakes do. */
@QuarkusTest
class BatchingIT extends PostgresFixture {
  private static final int TRIES = 10;

  @RepeatedTest(TRIES)
  void batchesInOrderComeToTheSame() {
    JqwikSession.run(
        () -> {
          Script script = Scripts.any().sample();
          Set<Integer> cuts = Scripts.cuts().sample();
          Outcome expected = ScriptRun.oneByOne(new InMemoryStore(), script);
          assertThat(ScriptRun.together(store, script)).as("%s", script).isEqualTo(expected);
          assertThat(ScriptRun.inBatches(store, script, cuts))
              .as("%s cut at %s", script, cuts)
              .isEqualTo(expected);
        });
  }

  @RepeatedTest(TRIES)
  void anyOrderOfItemsComesToTheSameWhereNothingIsDeleted() {
    JqwikSession.run(
        () -> {
          Script script = Scripts.thatDeleteNothing().sample();
          List<Set<Integer>> groups = Scripts.groups().sample();
          assertThat(ScriptRun.inGroups(store, script, groups, 2))
              .as("%s in groups %s", script, groups)
              .isEqualTo(ScriptRun.oneByOne(new InMemoryStore(), script));
        });
  }
}
