package dev.creamery.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.field.InputValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InputJsonTest {
  @Provide
  Arbitrary<InputValue> values() {
    return InputValues.any();
  }

  @Provide
  Arbitrary<Map<String, InputValue>> members() {
    return InputValues.members();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void readsBackWhatItWrote(@ForAll("values") InputValue value) {
    assertThat(InputJson.read(InputJson.write(value))).isEqualTo(value);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void writesMembersLikeAnObject(@ForAll("members") Map<String, InputValue> members) {
    assertThat(InputJson.readMembers(InputJson.write(members)).values()).isEqualTo(members);
  }

  @Test
  void keepsTheOrderOfMembers() {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put("z", new InputValue.Num(new BigDecimal("1.10")));
    members.put("a", new InputValue.Nothing());

    assertThat(InputJson.write(members)).isEqualTo("{\"z\":1.10,\"a\":null}");
    assertThat(InputJson.readMembers("{\"z\":1,\"a\":2}").values().keySet())
        .containsExactly("z", "a");
  }

  @Test
  void writesNumbersOutUnlessThatWouldFillTheHeap() {
    assertThat(InputJson.write(number("1E+3"))).isEqualTo("1000");
    assertThat(InputJson.write(number("1E+999999999"))).isEqualTo("1E+999999999");
    assertThat(InputJson.read("1E+999999999")).isEqualTo(number("1E+999999999"));
  }

  @Test
  void readsNumbersOfAnyLength() {
    String digits = "9".repeat(10_000);

    assertThat(InputJson.read(digits)).isEqualTo(number(digits));
  }

  private static InputValue number(String text) {
    return new InputValue.Num(new BigDecimal(text));
  }
}
