package dev.creamery.e2e.image;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A native executable knows by name only what it was told of. This holds complete what is told, as
 * far as that can be seen without compiling one.
 */
class NativeReachIT {
  private static final Path ROOT = Path.of(System.getProperty("creamery.root"));
  private static final String METADATA = "src/main/resources/META-INF/native-image";

  private static final JavaClasses OURS = new ClassFileImporter().importPaths(classes());

  private final ReachLedger ledger = ReachLedger.read();
  private final Libraries libraries = Libraries.ofTheApplication();

  @Test
  void everyClassThatLooksSomethingUpHasBeenLookedAt() throws IOException {
    SortedSet<String> lookups =
        Lookups.in(
            libraries.without(ledger::isOfQuarkus).without(Libraries::speaksForItself).jars());

    assertThat(lookups)
        .isNotEmpty()
        .allMatch(type -> ledger.classes().stream().anyMatch(one -> ReachLedger.covers(one, type)));
    assertThat(ledger.classes())
        .allMatch(one -> lookups.stream().anyMatch(type -> ReachLedger.covers(one, type)));
  }

  @Test
  void theLedgerNamesNoJarsThatAreNotThere() {
    assertThat(ledger.quarkus())
        .allMatch(
            start ->
                libraries.jars().stream()
                    .anyMatch(jar -> jar.getFileName().toString().startsWith(start)));
  }

  @Test
  void whatIsToldIsInTheMetadata() throws IOException {
    assertThat(ledger.told()).isNotEmpty();
    String metadata = metadata("reachability-metadata.json");
    assertThat(ledger.told().values()).allMatch(name -> metadata.contains("\"" + name + "\""));
  }

  /** Else every copy of the executable would draw the same. */
  @Test
  void nothingIsDrawnByChanceWhileTheExecutableIsMade() throws IOException {
    String atRunTime = metadata("native-image.properties");
    List<String> draws =
        OURS.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> field.getRawType().isAssignableTo(Random.class))
            .map(JavaField::getOwner)
            .map(JavaClass::getName)
            .toList();

    assertThat(draws).isNotEmpty().allMatch(atRunTime::contains);
  }

  @Test
  void nothingDrawsPictures() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
        .check(OURS);
  }

  /** Everything in files of this name. */
  private static String metadata(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path module : modules()) {
      Path folder = module.resolve(METADATA);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(one -> one.endsWith(name)).toList()) {
            all.append(Files.readString(file, UTF_8));
          }
        }
      }
    }
    return all.toString();
  }

  private static List<Path> classes() {
    return modules().stream()
        .map(module -> module.resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> modules() {
    return Stream.of(
            "domain",
            "application",
            "adapters/grpc",
            "adapters/media",
            "adapters/messaging",
            "adapters/outbound",
            "adapters/persistence",
            "adapters/rest",
            "adapters/webhook",
            "deploy/service")
        .map(ROOT::resolve)
        .toList();
  }
}
