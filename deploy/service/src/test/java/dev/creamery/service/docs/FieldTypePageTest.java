package dev.creamery.service.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldTypePageTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern COLOR = Pattern.compile("\\b(COLOR|ColorRule)\\b");
  private static final Pattern NAMED = Pattern.compile("(?m)^\\| `(\\S+\\.java)` \\|");

  @Test
  void thePageNamesTheFilesThatKnowAType() throws IOException {
    String page = Files.readString(ROOT.resolve("deploy/docs/adding-a-field-type.md"));
    Set<String> named =
        NAMED.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(named).hasSize(4).isEqualTo(filesThatKnowColors());
  }

  private static Set<String> filesThatKnowColors() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String part : Set.of("domain", "application", "adapters", "deploy/service")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().contains("/src/main/"))
            .filter(file -> COLOR.matcher(text(file)).find())
            .forEach(file -> known.add(ROOT.relativize(file).toString()));
      }
    }
    return known;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
