package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said at the door of making an item what it was. */
class AcceptVersionTest extends AcceptFixture {
  private Acceptance restore(String collection, ItemKey item, String version) {
    return accept(Write.restoreVersion(collection, Long.toString(item.id()), version));
  }

  @Test
  void recordsTheVersionAndRings() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("name", "Bob"));
    apply(item);
    assertThat(restore("team_members", item, "1")).isInstanceOf(Acceptance.Accepted.class);
    assertThat(store.content().accepted().get(2).command())
        .isEqualTo(ItemCommand.restoreVersion(1));
    assertThat(rings).containsExactly(List.of(item));
  }

  @Test
  void findsNoVersionOrItemThatIsNotThere() {
    ItemKey item = appliedItem("Ann");
    for (String version : List.of("0", "2", "x", "-1", "")) {
      assertThat(restore("team_members", item, version)).isEqualTo(new Acceptance.ItemNotFound());
    }
    assertThat(restore("books", item, "1")).isEqualTo(new Acceptance.ItemNotFound());
    assertThat(restore("team_members", new ItemKey(organization, 999), "1"))
        .isEqualTo(new Acceptance.ItemNotFound());
    assertThat(accept(Write.restoreVersion("team_members", "x", "1")))
        .isEqualTo(new Acceptance.ItemNotFound());
    organization = organizationWithCollections();
    assertThat(restore("team_members", item, "1")).isEqualTo(new Acceptance.ItemNotFound());
    assertThat(rings).isEmpty();
  }

  @Test
  void findsNoItemThatIsInTheBin() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, ItemCommand.delete());
    assertThat(restore("team_members", item, "1")).isEqualTo(new Acceptance.ItemNotFound());
    apply(item);
    assertThat(restore("team_members", item, "1")).isEqualTo(new Acceptance.ItemNotFound());
  }

  @Test
  void refusesWhatTheSchemaOfNowDoesNotAllow() {
    ItemKey item = appliedItem("Ann");
    acceptChange(item, patch("bio", "Tells."));
    apply(item);
    store.save(
        organization,
        Schemas.collection(
            "team_members",
            Schemas.field("name", "short_text"),
            Schemas.field("bio", "long_text", "required", true)));
    assertThat(restore("team_members", item, "1"))
        .isEqualTo(
            new Acceptance.Invalid(
                List.of(
                    new ElementViolation(
                        0,
                        new Violation(
                            ErrorCode.REQUIRED, Path.of("bio"), "This field is required.")))));
    assertThat(rings).isEmpty();
  }
}
