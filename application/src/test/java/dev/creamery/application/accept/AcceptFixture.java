package dev.creamery.application.accept;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.process.RehearseCommands;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.ItemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes that are put before {@link AcceptWrite}, and what it did about them. */
abstract class AcceptFixture extends InMemoryFixture {
  final CountingMeter meter = new CountingMeter();

  /** The items of each ring, in order. */
  final List<List<ItemKey>> rings = new ArrayList<>();

  AcceptWrite acceptWrite(CommandLog log) {
    return new AcceptWrite(
        store.directory(),
        store.items(),
        store.ids(),
        new CommitWrite(log, new WaitingWrites(), items -> rings.add(List.copyOf(items)), meter),
        new RehearseCommands(store.processing(), new MediaUrls("https://cdn.example"), MANY));
  }

  Principal editor() {
    return new Principal(organization, "Léa", Scope.WRITE, false);
  }

  Acceptance accept(Write write) {
    return run(() -> acceptWrite(store.log()).accept(editor(), write));
  }

  static Write create(InputValue.Members... elements) {
    return write(CommandKind.CREATE, Optional.empty(), elements);
  }

  static Write change(CommandKind kind, long item, InputValue.Members... elements) {
    return write(kind, Optional.of(Long.toString(item)), elements);
  }

  private static Write write(
      CommandKind kind, Optional<String> item, InputValue.Members... elements) {
    List<Map<String, InputValue>> members =
        List.of(elements).stream().map(InputValue.Members::values).toList();
    return new Write(
        kind, "team_members", item, Optional.of(ItemStatus.PUBLISHED), members, Optional.empty());
  }

  static InputValue.Members named(String name) {
    return Inputs.members("name", name);
  }

  /** The id of an item that a write was accepted for. */
  long accepted(InputValue.Members element) {
    return ((Acceptance.Accepted) accept(create(element))).items().get(0);
  }
}
