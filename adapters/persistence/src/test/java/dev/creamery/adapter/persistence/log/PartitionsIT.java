package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The upkeep of the partitions, which any replica may call at any time. */
@QuarkusTest
class PartitionsIT extends PostgresFixture {
  private static final String PUT_COMMAND =
      """
      INSERT INTO command (org, operation, index, sequence, collection, item_id, kind, payload, editor, state)
      SELECT $1, uuid7_floor(now() + $2::int * interval '1 day'), 0, nextval('command_sequence'), 'team_members',
             1, 'create', '{}', 'editor', $3
      RETURNING tableoid::regclass::text
      """;

  private void keep() {
    store.query("SELECT keep_partitions(interval '30 days')");
  }

  private List<String> partitions(String parent) {
    return store
        .query(
            "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = $1::text::regclass ORDER BY 1",
            parent)
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Where a command goes that is accepted so many days from now. */
  private String put(int days, String state) {
    return store.query(PUT_COMMAND, organization.value(), days, state).get(0).getString(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "event"})
  void areThereForThisWeekAndTheNext(String parent) {
    keep();
    assertThat(partitions(parent))
        .filteredOn(name -> name.matches(parent + "_[0-9]{8}"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void changeNothingWhenCalledAgain() {
    keep();
    List<String> before = partitions("command");
    keep();
    assertThat(partitions("command")).isEqualTo(before);
  }

  @Test
  void takeInWhatCameBeforeThey() {
    String late = put(7, "pending");
    store.query("DELETE FROM command WHERE org = $1", organization.value());
    store.query("DROP TABLE " + late);
    assertThat(put(7, "pending")).isEqualTo("command_otherwise");
    keep();
    assertThat(partitions("command")).contains(late);
    assertThat(rows(late)).isEqualTo(1);
    assertThat(rows("command")).isEqualTo(1);
  }

  @Test
  void areDroppedWhenTheyArePastKeepingUnlessTheyHoldUnfinishedCommands() {
    for (String week : List.of("20200106", "20200113")) {
      store.query(
          """
          DO $$ BEGIN EXECUTE format(
            'CREATE TABLE command_%1$s PARTITION OF command FOR VALUES FROM (%%L) TO (%%L)',
            uuid7_floor('%1$s UTC'::timestamptz),
            uuid7_floor('%1$s UTC'::timestamptz + interval '7 days'));
          END $$
          """
              .formatted(week));
      String state = week.equals("20200106") ? "applied" : "pending";
      store.query(
          PUT_COMMAND.replace("now()", "'" + week + " UTC'::timestamptz"),
          organization.value(),
          1,
          state);
    }
    keep();
    assertThat(partitions("command"))
        .contains("command_20200113")
        .doesNotContain("command_20200106");
    store.query("UPDATE command SET state = 'applied' WHERE org = $1", organization.value());
    keep();
    assertThat(partitions("command")).doesNotContain("command_20200113");
  }
}
