package dev.creamery.e2e.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Finds the classes that look something up by a name: what a native executable knows only if it was
 * told.
 */
final class Lookups {
  /** How the names of the methods begin by which that is done. */
  private static final List<String> METHODS =
      List.of(
          "java.lang.Class.forName",
          "java.lang.Class.getResource",
          "java.lang.Class.newInstance",
          "java.lang.Class.getConstructor",
          "java.lang.Class.getDeclaredConstructor",
          "java.lang.Class.getMethod",
          "java.lang.Class.getDeclaredMethod",
          "java.lang.Class.getField",
          "java.lang.Class.getDeclaredField",
          "java.lang.ClassLoader.loadClass",
          "java.lang.ClassLoader.getResource",
          "java.lang.ClassLoader.getSystemResource",
          "java.lang.reflect.Constructor.newInstance",
          "java.lang.reflect.Proxy.newProxyInstance",
          "java.util.ResourceBundle.getBundle",
          "java.util.ServiceLoader.load");

  private Lookups() {}

  /** The names of the outermost classes in these jars that do. */
  static SortedSet<String> in(List<Path> jars) throws IOException {
    SortedSet<String> found = new TreeSet<>();
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : file.stream().filter(Lookups::isClass).toList()) {
          if (looksUp(file, entry)) {
            found.add(entry.getName().replaceAll("(\\$.*)?\\.class$", "").replace('/', '.'));
          }
        }
      }
    }
    return found;
  }

  private static boolean isClass(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.startsWith("module-");
  }

  private static boolean looksUp(JarFile file, JarEntry entry) throws IOException {
    try (InputStream bytes = file.getInputStream(entry)) {
      return new ConstantPool(bytes.readAllBytes())
          .calls().stream().anyMatch(call -> METHODS.stream().anyMatch(call::startsWith));
    }
  }
}
