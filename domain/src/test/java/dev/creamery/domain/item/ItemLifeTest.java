package dev.creamery.domain.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.fixture.Life;
import dev.creamery.domain.fixture.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ItemLifeTest {
  private static final int TRIES = 200;
  private static final List<CommandKind> KINDS =
      List.of(
          CommandKind.CREATE,
          CommandKind.REPLACE,
          CommandKind.PATCH,
          CommandKind.DELETE,
          CommandKind.RESTORE);
  private static final List<String> TEXTS = List.of("name", "bio");

  @Provide
  Arbitrary<List<ItemCommand>> lives() {
    Arbitrary<Optional<ItemStatus>> statuses = Arbitraries.of(ItemStatus.class).optional(0.5);
    Arbitrary<ItemCommand> commands =
        Combinators.combine(Arbitraries.of(KINDS), statuses, elements()).as(ItemCommand::new);
    return commands.list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<LocalizedInput> elements() {
    Arbitrary<InputValue> values = Arbitraries.of("Ann", "Ana", "", "\u0130").map(Inputs::of);
    Arbitrary<Map<String, InputValue>> members =
        Arbitraries.maps(Arbitraries.of(TEXTS), values).ofMaxSize(2);
    Arbitrary<LocaleTag> locales = Arbitraries.of("en", "es").map(LocaleTag::new);
    return Arbitraries.maps(locales, members)
        .ofMaxSize(2)
        .map(byLocale -> new LocalizedInput(true, byLocale));
  }

  private static Decision decide(Life life, ItemCommand command) {
    boolean hasFields = command.kind().givesAll() || command.kind() == CommandKind.PATCH;
    return life.takes(
        hasFields
            ? command
            : command.kind() == CommandKind.DELETE ? ItemCommand.delete() : ItemCommand.restore());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theSameCommandsAlwaysComeToTheSame(@ForAll("lives") List<ItemCommand> commands) {
    List<Decision> once = new ArrayList<>();
    List<Decision> again = new ArrayList<>();
    Life one = Life.in(Schemas.teamMembers());
    Life other = Life.in(Schemas.teamMembers());
    commands.forEach(command -> once.add(decide(one, command)));
    commands.forEach(command -> again.add(decide(other, command)));
    assertThat(again).isEqualTo(once);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void eachChangeIsOneVersionAndNothingElseIs(@ForAll("lives") List<ItemCommand> commands) {
    Life life = Life.in(Schemas.teamMembers());
    long version = 0;
    for (ItemCommand command : commands) {
      Decision decision = decide(life, command);
      if (decision instanceof Decision.Applied applied) {
        version++;
        assertThat(applied.item().version()).isEqualTo(version);
      } else if (decision instanceof Decision.Unchanged unchanged) {
        assertThat(unchanged.item().version()).isEqualTo(version);
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theSameCommandTwiceInARowChangesNothingMore(
      @ForAll("lives") List<ItemCommand> commands, @ForAll("elements") LocalizedInput fields) {
    Life life = Life.in(Schemas.teamMembers());
    commands.forEach(command -> decide(life, command));
    for (ItemCommand command :
        List.of(
            ItemCommand.replace(Optional.empty(), fields),
            ItemCommand.patch(Optional.empty(), fields))) {
      if (life.takes(command) instanceof Decision.Applied) {
        assertThat(life.takes(command)).isEqualTo(new Decision.Unchanged(life.item()));
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsPatchedIsReadBackAndTheRestIsAsBefore(
      @ForAll("elements") LocalizedInput first, @ForAll("elements") LocalizedInput patch) {
    Life life = Life.in(Schemas.teamMembers());
    if (life.isCreated(first) instanceof Decision.Applied) {
      Map<String, Optional<String>> expected = texts(life);
      if (life.isPatched(patch) instanceof Decision.Applied) {
        patch
            .byLocale()
            .forEach(
                (locale, members) ->
                    members.forEach((name, value) -> expected.put(locale + name, sent(value))));
        assertThat(texts(life)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whateverItWasItCanBeAgain(@ForAll("lives") List<ItemCommand> commands) {
    Life life = Life.in(Schemas.teamMembers());
    List<Item> states = new ArrayList<>();
    for (ItemCommand command : commands) {
      if (decide(life, command) instanceof Decision.Applied applied) {
        states.add(applied.item());
      }
    }
    if (!states.isEmpty() && life.item().deleted()) {
      life.takes(ItemCommand.restore());
    }
    for (Item then : states) {
      assertThat(life.isRestoredTo(then)).isNotInstanceOf(Decision.Rejected.class);
      assertThat(life.item().fields()).isEqualTo(then.fields());
      assertThat(life.item().status()).isEqualTo(then.status());
    }
  }

  private static Optional<String> sent(InputValue value) {
    return Optional.of(((InputValue.Text) value).value()).filter(text -> !text.isEmpty());
  }

  private static Map<String, Optional<String>> texts(Life life) {
    Map<String, Optional<String>> texts = new HashMap<>();
    for (String locale : List.of("en", "es")) {
      for (String name : TEXTS) {
        texts.put(locale + name, life.text(new LocaleTag(locale), name));
      }
    }
    return texts;
  }
}
