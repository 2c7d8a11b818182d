package dev.creamery.service.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What each ring may know, as lists of what is allowed: whatever is not named is forbidden, also
 * libraries that nobody has thought of yet.
 *
 * @param root the package that holds {@code domain}, {@code application}, {@code adapter}, {@code
 *     outbound} and {@code service}
 */
record HexagonRules(String root) {
  private static final String JDK = "java..";
  private static final String NULLNESS = "org.jspecify.annotations..";
  private static final String MUTINY = "io.smallrye.mutiny..";

  ArchRule domainKnowsTheJdkAlone() {
    return only("domain", JDK, NULLNESS);
  }

  ArchRule applicationKnowsTheDomainAndMutinyAlone() {
    return only("application", JDK, NULLNESS, MUTINY, inside("domain"));
  }

  /** Of our own code, an adapter knows itself, the inner rings, the contracts and the library. */
  ArchRule adapterKnowsNoOther(String adapter) {
    return classes()
        .that()
        .resideInAPackage(inside("adapter." + adapter))
        .should()
        .onlyDependOnClassesThat(
            notOurs()
                .or(
                    resideInAnyPackage(
                        inside("adapter." + adapter),
                        inside("application"),
                        inside("domain"),
                        inside("outbound"),
                        inside("proto"))));
  }

  /** A library for adapters knows nothing else of ours. */
  ArchRule outboundKnowsNothingOfOurs() {
    return classes()
        .that()
        .resideInAPackage(inside("outbound"))
        .should()
        .onlyDependOnClassesThat(notOurs().or(resideInAnyPackage(inside("outbound"))));
  }

  ArchRule serviceKnowsNoAdapter() {
    return classes()
        .that()
        .resideInAPackage(inside("service"))
        .should()
        .onlyDependOnClassesThat(
            notOurs()
                .or(
                    resideInAnyPackage(
                        inside("service"), inside("application"), inside("domain"))));
  }

  private DescribedPredicate<JavaClass> notOurs() {
    return resideOutsideOfPackage(root + "..");
  }

  private ArchRule only(String ring, String... allowed) {
    String[] all = new String[allowed.length + 1];
    System.arraycopy(allowed, 0, all, 0, allowed.length);
    all[allowed.length] = inside(ring);
    return classes()
        .that()
        .resideInAPackage(inside(ring))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all);
  }

  private String inside(String part) {
    return root + "." + part + "..";
  }
}
