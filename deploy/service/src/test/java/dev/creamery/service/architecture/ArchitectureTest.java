package dev.creamery.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final JavaClasses CREAMERY =
      new ClassFileImporter()
          .withImportOption(ArchitectureTest::isProduct)
          .importPackages("dev.creamery");
  private static final HexagonRules RULES = new HexagonRules("dev.creamery");

  private static boolean isProduct(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  @Test
  void domainKnowsTheJdkAlone() {
    RULES.domainKnowsTheJdkAlone().check(CREAMERY);
  }

  @Test
  void applicationKnowsTheDomainAndMutinyAlone() {
    RULES.applicationKnowsTheDomainAndMutinyAlone().check(CREAMERY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grpc", "media", "messaging", "persistence", "rest", "webhook"})
  void adapterKnowsNoOther(String adapter) {
    RULES.adapterKnowsNoOther(adapter).check(CREAMERY);
  }

  @Test
  void everyAdapterIsChecked() {
    assertThat(CREAMERY.stream().map(c -> c.getPackageName()))
        .filteredOn(name -> name.startsWith("dev.creamery.adapter."))
        .extracting(name -> name.replaceAll("^dev\\.creamery\\.adapter\\.([^.]+).*$", "$1"))
        .containsOnly("grpc", "media", "messaging", "persistence", "rest", "webhook");
  }

  @Test
  void outboundKnowsNothingOfOurs() {
    RULES.outboundKnowsNothingOfOurs().check(CREAMERY);
  }

  @Test
  void serviceKnowsNoAdapter() {
    RULES.serviceKnowsNoAdapter().check(CREAMERY);
  }
}
