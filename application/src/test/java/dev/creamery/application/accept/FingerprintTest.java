package dev.creamery.application.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.InputArbitraries;
import dev.creamery.domain.fixture.Inputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FingerprintTest {
  private static Write write(Map<String, InputValue> element) {
    return new Write(
        CommandKind.PATCH,
        "cars",
        Optional.of("7"),
        Optional.empty(),
        List.of(element),
        Optional.empty());
  }

  private static String print(InputValue value) {
    return Fingerprint.of(write(Map.of("field", value)));
  }

  @Property(tries = 300)
  void isTheSameInWhateverOrderMembersStand(@ForAll("members") InputValue.Members members) {
    List<String> names = new ArrayList<>(members.values().keySet());
    Collections.reverse(names);
    Map<String, InputValue> turned = new LinkedHashMap<>();
    names.forEach(name -> turned.put(name, members.values().get(name)));
    assertThat(Fingerprint.of(write(turned))).isEqualTo(Fingerprint.of(write(members.values())));
  }

  @Provide
  Arbitrary<InputValue.Members> members() {
    return InputArbitraries.objects("name", "rank", "bio");
  }

  @Example
  void tellsApartWhatOnlyLooksAlike() {
    assertThat(
            List.of(
                print(Inputs.of("1")),
                print(Inputs.of(1)),
                print(Inputs.of(11)),
                print(Inputs.of(true)),
                print(Inputs.of("t")),
                print(Inputs.NOTHING),
                print(Inputs.of("")),
                print(Inputs.of(List.of())),
                print(Inputs.of(List.of("a", "b"))),
                print(Inputs.of(List.of("a:b"))),
                print(Inputs.of(List.of(List.of("a"), "b"))),
                print(Inputs.members("a", "b"))))
        .doesNotHaveDuplicates();
  }

  @Example
  void takesEqualNumbersForEqual() {
    assertThat(print(Inputs.number("1e3"))).isEqualTo(print(Inputs.number("1000.0")));
  }

  @Example
  void coversEverythingThatIsAskedForAndNoTerms() {
    Write write = write(Map.of());
    Write restore = Write.restoreVersion("cars", "7", "1");
    assertThat(
            List.of(
                Fingerprint.of(write),
                Fingerprint.of(Write.bare(CommandKind.DELETE, "cars", "7")),
                Fingerprint.of(Write.bare(CommandKind.RESTORE, "cars", "7")),
                Fingerprint.of(Write.bare(CommandKind.DELETE, "cars", "8")),
                Fingerprint.of(Write.bare(CommandKind.DELETE, "bikes", "7")),
                Fingerprint.of(restore),
                Fingerprint.of(Write.restoreVersion("cars", "7", "2"))))
        .doesNotHaveDuplicates();
    WriteTerms terms =
        new WriteTerms(Optional.of(new IdempotencyKey("k")), Optional.empty(), false);
    assertThat(Fingerprint.of(write.on(terms))).isEqualTo(Fingerprint.of(write));
  }
}
