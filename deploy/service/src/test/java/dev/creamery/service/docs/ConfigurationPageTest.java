package dev.creamery.service.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationPageTest {
  /** Read by the launcher, or by the start before there is a configuration. */
  private static final Set<String> OF_THE_START =
      Set.of(
          "CREAMERY_PORT",
          "CREAMERY_DATA",
          "CREAMERY_HEAP",
          "CREAMERY_JAVA_OPTIONS",
          "CREAMERY_MIGRATE",
          "CREAMERY_ROLES",
          "CREAMERY_LOG_FORMAT",
          "CREAMERY_TRACES_ENDPOINT",
          "CREAMERY_TRACES_PROTOCOL",
          "CREAMERY_TRACES_RATIO");

  private final SortedMap<String, Setting> known = KnownSettings.all();

  ConfigurationPageTest() throws IOException {}

  /** {@code -Dupdate} makes it so. */
  @Test
  void theLastTableIsWhatTheMappingsSay() throws IOException {
    ConfigurationPage page = ConfigurationPage.read();
    ConfigurationPage anew = page.regenerated(known);
    if (System.getProperty("update") != null) {
      anew.write();
    } else {
      assertThat(page.generated()).isEqualTo(anew.generated());
    }
  }

  @Test
  void theOthersNameNothingThatIsNotThere() throws IOException {
    Set<String> all = new TreeSet<>(known.keySet());
    all.addAll(OF_THE_START);
    assertThat(all).containsAll(ConfigurationPage.read().defaults().keySet());
    assertThat(ConfigurationPage.read().defaults().keySet()).containsAll(OF_THE_START);
  }

  @Test
  void theOthersTellTheRightDefaults() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    ConfigurationPage.read()
        .defaults()
        .forEach(
            (variable, told) -> {
              String real =
                  known.containsKey(variable)
                      ? known.get(variable).byDefault()
                      : told.replace("`", "");
              if (isLiteral(told) && !told.equals("`" + real + "`")) {
                wrong.put(variable, told + " is " + real);
              } else if (told.isEmpty() && !real.isEmpty() && !isChosenAtStart(variable)) {
                wrong.put(variable, "nothing is " + real);
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** Some defaults are told in words, or depend on others. */
  private static boolean isLiteral(String told) {
    return told.matches("`[^`<]+`");
  }

  private static boolean isChosenAtStart(String variable) {
    return variable.equals("CREAMERY_DATABASE_URL");
  }
}
