package dev.creamery.application.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<List<Integer>> begun = new ArrayList<>();
  private final List<CompletableFuture<List<String>>> answers = new ArrayList<>();

  private Rounds<Integer, String> rounds(int capacity, int size, int concurrency) {
    return new Rounds<>(
        new Rounds.Limits(capacity, size, concurrency),
        work -> {
          CompletableFuture<List<String>> answer = new CompletableFuture<>();
          begun.add(work);
          answers.add(answer);
          return Uni.createFrom().completionStage(answer);
        });
  }

  private void finish(int round) {
    answers.get(round).complete(begun.get(round).stream().map(i -> "done " + i).toList());
  }

  private static CompletableFuture<String> submit(Rounds<Integer, String> rounds, int work) {
    return rounds.submit(work).subscribeAsCompletionStage();
  }

  private static List<CompletableFuture<String>> submit(
      Rounds<Integer, String> rounds, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(work -> submit(rounds, work)).toList();
  }

  @Test
  void servesAnIdleCallerAtOnce() {
    CompletableFuture<String> answer = submit(rounds(9, 9, 1), 1);
    assertThat(begun).containsExactly(List.of(1));
    finish(0);
    assertThat(answer).isCompletedWithValue("done 1");
  }

  @Test
  void gathersWhatArrivesWhileARoundIsUnderWay() {
    List<CompletableFuture<String>> submitted = submit(rounds(9, 9, 1), 1, 3);
    assertThat(begun).containsExactly(List.of(1));
    finish(0);
    assertThat(begun).containsExactly(List.of(1), List.of(2, 3));
    finish(1);
    assertThat(submitted.get(1)).isCompletedWithValue("done 2");
    assertThat(submitted.get(2)).isCompletedWithValue("done 3");
  }

  @Test
  void makesNoRoundLargerThanItsBound() {
    submit(rounds(9, 2, 1), 1, 4);
    finish(0);
    finish(1);
    assertThat(begun).containsExactly(List.of(1), List.of(2, 3), List.of(4));
  }

  @Test
  void runsNoMoreRoundsAtOnceThanAllowed() {
    submit(rounds(9, 9, 2), 1, 4);
    assertThat(begun).containsExactly(List.of(1), List.of(2));
    finish(1);
    assertThat(begun).containsExactly(List.of(1), List.of(2), List.of(3, 4));
  }

  @Test
  void refusesWorkBeyondItsCapacityAndTakesItAgainLater() {
    Rounds<Integer, String> rounds = rounds(2, 9, 1);
    List<CompletableFuture<String>> submitted = submit(rounds, 1, 4);
    assertThat(submitted.get(3))
        .failsWithin(java.time.Duration.ZERO)
        .withThrowableOfType(java.util.concurrent.ExecutionException.class)
        .withCauseInstanceOf(Unavailable.class);
    finish(0);
    CompletableFuture<String> later = submit(rounds, 5);
    finish(1);
    finish(2);
    assertThat(later).isCompletedWithValue("done 5");
    assertThat(begun).containsExactly(List.of(1), List.of(2, 3), List.of(5));
  }

  @Test
  void failsThoseWhoseRoundFailedAndNobodyElse() {
    List<CompletableFuture<String>> submitted = submit(rounds(9, 2, 1), 1, 4);
    finish(0);
    answers.get(1).completeExceptionally(new IllegalStateException("Broken on purpose"));
    finish(2);
    assertThat(submitted.get(0)).isCompletedWithValue("done 1");
    assertThat(submitted.get(1)).isCompletedExceptionally();
    assertThat(submitted.get(2)).isCompletedExceptionally();
    assertThat(submitted.get(3)).isCompletedWithValue("done 4");
  }

  @Test
  void goesOnAfterARoundThatCouldNotEvenBegin() {
    Rounds<Integer, String> rounds =
        new Rounds<>(
            new Rounds.Limits(9, 9, 1),
            work -> {
              if (work.contains(1)) {
                throw new IllegalStateException("Broken on purpose");
              }
              return Uni.createFrom().item(List.of("done"));
            });
    assertThat(submit(rounds, 1)).isCompletedExceptionally();
    assertThat(submit(rounds, 2)).isCompletedWithValue("done");
  }

  @Test
  void failsEverybodyOfARoundThatDoesNotAnswerForAll() {
    List<CompletableFuture<String>> submitted = submit(rounds(9, 9, 1), 1, 3);
    finish(0);
    answers.get(1).complete(List.of("only one"));
    assertThat(submitted.get(1)).isCompletedExceptionally();
    assertThat(submitted.get(2)).isCompletedExceptionally();
  }

  @Test
  void servesWhoSubmitsFromWithinAnAnswer() {
    Rounds<Integer, String> rounds =
        new Rounds<>(
            new Rounds.Limits(9, 9, 1),
            work -> Uni.createFrom().item(work.stream().map(i -> "done " + i).toList()));
    assertThat(rounds.submit(1).flatMap(first -> rounds.submit(2)).subscribeAsCompletionStage())
        .isCompletedWithValue("done 2");
  }

  @Test
  void doesNotGrowTheStackWithTheBacklog() {
    Rounds<Integer, String> rounds = rounds(100_000, 1, 1);
    List<CompletableFuture<String>> submitted = submit(rounds, 1, 20_000);
    for (int i = 0; i < submitted.size(); i++) {
      finish(i);
    }
    assertThat(submitted).allMatch(CompletableFuture::isDone);
  }
}
