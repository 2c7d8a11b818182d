package dev.creamery.service.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule is shown to bite: on a small tree where every ring knows what it must not. */
class RuleCanaryTest {
  private static final String TREE = "dev.creamery.service.architecture.canary";
  private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(TREE);
  private static final HexagonRules RULES = new HexagonRules(TREE);

  @Test
  void catchesALibraryInTheDomain() {
    assertCaught(RULES.domainKnowsTheJdkAlone(), "KnowsMutiny");
  }

  @Test
  void catchesAnAnnotationInTheApplication() {
    assertCaught(RULES.applicationKnowsTheDomainAndMutinyAlone(), "KnowsInjection");
  }

  @Test
  void catchesAnAdapterThatSeesAnother() {
    assertCaught(RULES.adapterKnowsNoOther("rest"), "KnowsPersistence");
  }

  @Test
  void catchesALibraryThatSeesAnAdapter() {
    assertCaught(RULES.outboundKnowsNothingOfOurs(), "KnowsRows");
  }

  @Test
  void catchesAServiceThatSeesAnAdapter() {
    assertCaught(RULES.serviceKnowsNoAdapter(), "KnowsAdapter");
  }

  @Test
  void catchesARuleThatChecksNothing() {
    ArchRule ofNoAdapter = RULES.adapterKnowsNoOther("nowhere");
    assertThatThrownBy(() -> ofNoAdapter.check(CANARIES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  private static void assertCaught(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(CANARIES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
