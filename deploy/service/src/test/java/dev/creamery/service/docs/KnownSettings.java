package dev.creamery.service.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings that the mappings of all modules know, by the names of their variables. */
final class KnownSettings {
  static final String NO_DEFAULT = "";

  private final Map<String, String> defaults = new TreeMap<>();

  private KnownSettings() {}

  /**
   * The default of each variable; {@link #NO_DEFAULT} where it has none.
   *
   * @throws IllegalStateException where two mappings of one variable disagree
   */
  static Map<String, String> defaults() {
    KnownSettings known = new KnownSettings();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.creamery")
            .stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(JavaClass::reflect)
            .forEach(type -> known.add(type, type.getAnnotation(ConfigMapping.class).prefix()));
    return known.defaults;
  }

  private void add(Class<?> mapping, String prefix) {
    for (Method method : mapping.getDeclaredMethods()) {
      String name = prefix + "." + kebab(method.getName());
      Class<?> type = method.getReturnType();
      if (type.isInterface() && type.getEnclosingClass() == mapping) {
        add(type, name);
      } else {
        add(name, method.getAnnotation(WithDefault.class));
      }
    }
  }

  private void add(String name, @Nullable WithDefault written) {
    String variable = name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    String value = written == null ? NO_DEFAULT : written.value();
    String other = defaults.put(variable, value);
    if (other != null && !other.equals(value)) {
      throw new IllegalStateException(variable + " is by default " + other + ", and " + value);
    }
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
