package dev.creamery.service.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings that the mappings of all modules know, by the names of their variables. */
final class KnownSettings {
  private final SortedMap<String, Setting> all = new TreeMap<>();
  private final SettingJavadoc javadoc = new SettingJavadoc();

  private KnownSettings() throws IOException {}

  /**
   * All of them.
   *
   * @throws IllegalStateException where two mappings of one variable disagree on its default, or
   *     one says nothing of it
   */
  static SortedMap<String, Setting> all() throws IOException {
    KnownSettings known = new KnownSettings();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.creamery")
            .stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(JavaClass::reflect)
            .forEach(type -> known.add(type, type.getAnnotation(ConfigMapping.class).prefix()));
    return known.all;
  }

  private void add(Class<?> mapping, String prefix) {
    for (Method method : mapping.getDeclaredMethods()) {
      String name = prefix + "." + kebab(method.getName());
      Class<?> type = method.getReturnType();
      if (type.isInterface() && type.getEnclosingClass() == mapping) {
        add(type, name);
      } else {
        WithDefault written = method.getAnnotation(WithDefault.class);
        Setting setting =
            new Setting(written == null ? "" : written.value(), Set.of(javadoc.of(method)));
        all.merge(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), setting, Setting::and);
      }
    }
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
