package dev.creamery.adapter.grpc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.creamery.adapter.grpc.call.FieldViolation;
import dev.creamery.adapter.grpc.call.Refused;
import dev.creamery.domain.field.InputBounds;
import dev.creamery.domain.field.InputValue;
import dev.creamery.proto.collections.v1.Fields;
import dev.creamery.proto.collections.v1.ListValue;
import dev.creamery.proto.collections.v1.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueTest {
  private static Map<String, InputValue> read(Fields fields) {
    return new ValueReader().read("fields", fields);
  }

  private static Fields one(Value value) {
    return Fields.newBuilder().putValues("rank", value).build();
  }

  private static Fields number(String digits) {
    return one(Value.newBuilder().setNumberValue(digits).build());
  }

  private static BigDecimal number(Map<String, InputValue> read) {
    return ((InputValue.Num) read.values().iterator().next()).value();
  }

  private static FieldViolation violation(Fields fields) {
    Refused refused = catchThrowableOfType(Refused.class, () -> read(fields));
    return refused.refusal().violations().get(0);
  }

  @Property(tries = 500)
  void bringsEveryDecimalThereAndBack(@ForAll("decimals") BigDecimal decimal)
      throws InvalidProtocolBufferException {
    Fields sent = ValueWriter.write(Map.of("rank", new InputValue.Num(decimal)));
    Fields arrived = Fields.parseFrom(sent.toByteArray());
    assertThat(number(read(arrived))).isEqualByComparingTo(decimal);
  }

  @Property(tries = 500)
  void readsNumbersAsTheyAreWritten(@ForAll("decimals") BigDecimal decimal) {
    assertThat(number(read(number(decimal.toString())))).isEqualTo(decimal);
  }

  @Property(tries = 300)
  void bringsEveryValueThereAndBack(@ForAll("values") InputValue value)
      throws InvalidProtocolBufferException {
    Fields sent = ValueWriter.write(Map.of("rank", value));
    assertThat(read(Fields.parseFrom(sent.toByteArray()))).isEqualTo(Map.of("rank", value));
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    Arbitrary<BigInteger> digits =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60));
    return Combinators.combine(digits, Arbitraries.integers().between(-300, 300))
        .as(BigDecimal::new);
  }

  @Provide
  Arbitrary<InputValue> values() {
    Arbitrary<String> texts = Arbitraries.strings().alpha().ofMaxLength(5);
    Arbitrary<InputValue> simple =
        Arbitraries.oneOf(
            texts.map(InputValue.Text::new),
            Arbitraries.integers().map(n -> new InputValue.Num(new BigDecimal(n))),
            Arbitraries.of(true, false).map(InputValue.Bool::new),
            Arbitraries.just(new InputValue.Nothing()));
    return Arbitraries.lazyOf(
        () -> simple,
        () -> simple,
        () -> values().list().ofMaxSize(3).map(InputValue.Many::new),
        () -> Arbitraries.maps(texts, values()).ofMaxSize(3).map(InputValue.Members::new));
  }

  @Example
  void refusesWhatIsNoNumberInJson() {
    for (String text : List.of("", "1.", ".5", "+1", "01", "1,5", "0x1", "NaN", "1e", " 1", "١")) {
      assertThat(violation(number(text)))
          .as(text)
          .extracting(FieldViolation::field, FieldViolation::code)
          .containsExactly("fields.rank", "wrong_type");
    }
  }

  @Example
  void refusesNumbersThatStandForTooManyDigits() {
    for (String text :
        List.of("1e1001", "1e-1001", "1e999999999", "1e99999999999999", "9".repeat(1001))) {
      assertThat(violation(number(text)).code()).as(text).isEqualTo("wrong_type");
    }
    assertThat(read(number("1e999"))).hasSize(1);
  }

  @Example
  void refusesAValueWithoutAKind() {
    assertThat(violation(one(Value.getDefaultInstance())).message()).contains("null_value");
  }

  @Example
  void namesThePlaceOfWhatIsWrong() {
    Value bad = Value.newBuilder().setStringValue("\0").build();
    Value list = Value.newBuilder().setListValue(ListValue.newBuilder().addValues(bad)).build();
    Value struct = Value.newBuilder().setStructValue(one(list)).build();
    assertThatThrownBy(() -> new ValueReader().read("fields", List.of(one(struct))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal().violations())
                    .containsExactly(
                        new FieldViolation(
                            "fields[0].rank.rank[0]",
                            "wrong_type",
                            "NUL characters are not allowed.")));
  }

  @Example
  void refusesWhatIsTooDeepTooWideOrTooMuch() {
    Value deep = Value.newBuilder().setBoolValue(true).build();
    for (int i = 0; i < InputBounds.MAX_DEPTH; i++) {
      deep = Value.newBuilder().setListValue(ListValue.newBuilder().addValues(deep)).build();
    }
    assertThat(violation(one(deep)).code()).isEqualTo("too_many");

    Fields.Builder wide = Fields.newBuilder();
    for (int i = 0; i <= InputBounds.MAX_MEMBERS; i++) {
      wide.putValues("f" + i, Value.newBuilder().setBoolValue(true).build());
    }
    assertThat(violation(wide.build()).code()).isEqualTo("too_many");

    ListValue.Builder much = ListValue.newBuilder();
    for (int i = 0; i < InputBounds.MAX_VALUES; i++) {
      much.addValues(Value.newBuilder().setBoolValue(true));
    }
    assertThat(violation(one(Value.newBuilder().setListValue(much).build())).code())
        .isEqualTo("too_many");
  }
}
