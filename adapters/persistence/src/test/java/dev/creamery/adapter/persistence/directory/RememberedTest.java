package dev.creamery.adapter.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final Lease lease = new Lease(() -> 0);
  private final Deque<UniEmitter<? super String>> loads = new ArrayDeque<>();
  private final Remembered<String, String> remembered =
      new Remembered<>(lease, key -> Uni.createFrom().<String>emitter(loads::add));

  private List<String> ask(String key) {
    List<String> answers = new ArrayList<>();
    remembered.get(key).subscribe().with(answers::add);
    return answers;
  }

  @Test
  void remembersAnAnswer() {
    ask("a");
    loads.remove().complete("one");

    assertThat(ask("a")).containsExactly("one");
    assertThat(remembered.get("a")).isSameAs(remembered.get("a"));
  }

  @Test
  void forgetsWhatHasChanged() {
    ask("a");
    loads.remove().complete("one");
    remembered.forget("a");

    List<String> answers = ask("a");
    loads.remove().complete("two");

    assertThat(answers).containsExactly("two");
  }

  @Test
  void doesNotRememberWhatWasOnItsWayWhenTheNewsCame() {
    List<String> early = ask("a");
    UniEmitter<? super String> slow = loads.remove();
    remembered.forget("a");
    List<String> late = ask("a");
    loads.remove().complete("new");
    slow.complete("old");

    assertThat(early).containsExactly("old");
    assertThat(late).containsExactly("new");
    assertThat(ask("a")).containsExactly("new");
  }

  @Test
  void forgetsNothingElse() {
    ask("a");
    loads.remove().complete("one");
    remembered.forget("b");

    assertThat(ask("a")).containsExactly("one");
  }
}
