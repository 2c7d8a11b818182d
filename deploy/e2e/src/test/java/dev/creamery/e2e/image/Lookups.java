package dev.creamery.e2e.image;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Finds the classes that look something up by a name: what a native executable knows only if it was
 * told.
 */
final class Lookups {
  /** By class, how the names of the methods begin that look something up. */
  private static final Map<String, List<String>> METHODS =
      Map.of(
          Class.class.getName(),
          List.of(
              "forName",
              "getResource",
              "newInstance",
              "getConstructor",
              "getDeclaredConstructor",
              "getMethod",
              "getDeclaredMethod",
              "getField",
              "getDeclaredField"),
          ClassLoader.class.getName(),
          List.of("loadClass", "getResource", "getSystemResource"),
          Constructor.class.getName(),
          List.of("newInstance"),
          Proxy.class.getName(),
          List.of("newProxyInstance"),
          ResourceBundle.class.getName(),
          List.of("getBundle"),
          ServiceLoader.class.getName(),
          List.of("load"));

  private Lookups() {}

  /** The names of the outermost classes in these jars that do. */
  static SortedSet<String> in(List<Path> jars) {
    return new ClassFileImporter()
        .importJars(jars.stream().map(Lookups::open).toList()).stream()
            .filter(Lookups::looksUp)
            .map(one -> one.getName().replaceAll("\\$.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean looksUp(JavaClass one) {
    return one.getAccessesFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(Lookups::isLookup);
  }

  private static boolean isLookup(AccessTarget target) {
    return METHODS.getOrDefault(target.getOwner().getName(), List.of()).stream()
        .anyMatch(target.getName()::startsWith);
  }

  private static JarFile open(Path jar) {
    try {
      return new JarFile(jar.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
