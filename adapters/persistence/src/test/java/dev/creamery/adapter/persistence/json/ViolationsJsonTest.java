package dev.creamery.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ViolationsJsonTest {
  @Provide
  Arbitrary<List<Violation>> violations() {
    return Combinators.combine(
            Arbitraries.of(ErrorCode.class),
            InputValues.texts().list().ofMaxSize(3).map(Path::new),
            InputValues.texts())
        .as(Violation::new)
        .list()
        .ofMaxSize(4);
  }

  @Property
  void readsBackWhatItWrote(@ForAll("violations") List<Violation> violations) {
    assertThat(ViolationsJson.read(ViolationsJson.write(violations))).isEqualTo(violations);
  }

  @Test
  void writesWhatOtherToolsCanRead() {
    Violation required =
        new Violation(ErrorCode.REQUIRED, Path.of("es", "name"), "This field is required.");

    assertThat(ViolationsJson.write(List.of(required)))
        .isEqualTo(
            "[{\"code\":\"required\",\"path\":[\"es\",\"name\"],"
                + "\"message\":\"This field is required.\"}]");
  }

  @Test
  void readsTheCodesOfANewerReplicaAsFailures() {
    String newer = "[{\"code\":\"too_new\",\"since\":{\"v\":2},\"path\":[],\"message\":\"…\"}]";

    assertThat(ViolationsJson.read(newer))
        .containsExactly(Violation.of(ErrorCode.PROCESSING_FAILED, "…"));
  }
}
