package dev.creamery.application.process;

import dev.creamery.domain.command.CommandKind;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any scripts. */
public final class Scripts {
  private static final int STEPS = 30;
  private static final int PLACES = 5;

  private Scripts() {}

  /**
   * Scripts of all kinds of commands that can be accepted before anything is applied, as that of a
   * version to restore cannot.
   */
  public static Arbitrary<Script> any() {
    return of(
        Arbitraries.of(
            CommandKind.CREATE,
            CommandKind.REPLACE,
            CommandKind.PATCH,
            CommandKind.DELETE,
            CommandKind.RESTORE));
  }

  /** Scripts in which nothing that is referred to ever goes away. */
  public static Arbitrary<Script> thatDeleteNothing() {
    return of(Arbitraries.of(CommandKind.CREATE, CommandKind.REPLACE, CommandKind.PATCH));
  }

  private static Arbitrary<Script> of(Arbitrary<CommandKind> kinds) {
    return Combinators.combine(kinds, Arbitraries.integers().between(0, PLACES), names(), targets())
        .as(Script.Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(STEPS)
        .map(Script::new);
  }

  /** Mostly names that are accepted. */
  private static Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.of("Ann", "Bob", "Cid", "Dan")), Tuple.of(1, Arbitraries.just("")));
  }

  private static Arbitrary<Integer> targets() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Script.Step.NOBODY)),
        Tuple.of(1, Arbitraries.just(Script.Step.MISSING_ITEM)),
        Tuple.of(6, Arbitraries.integers().between(0, PLACES)));
  }

  /** After how many of the commands a batch ends. */
  public static Arbitrary<Set<Integer>> cuts() {
    return Arbitraries.integers().between(1, STEPS).set().ofMaxSize(STEPS);
  }

  /** Which items are processed together, by their places, round after round. */
  public static Arbitrary<List<Set<Integer>>> groups() {
    return Arbitraries.integers().between(0, PLACES).set().ofMinSize(1).list().ofMaxSize(20);
  }
}
