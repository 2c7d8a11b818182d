package dev.creamery.adapter.rest.document;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes that the compiled resources really have. */
final class ServedRoutes {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

  private ServedRoutes() {}

  /** As clients send them, {@code GET /v2/content/}: paths of the content API end with a slash. */
  static List<String> all() throws IOException {
    List<String> routes = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
      files
          .filter(ServedRoutes::isClass)
          .map(ServedRoutes::load)
          .filter(type -> type.isAnnotationPresent(Path.class))
          .forEach(resource -> routes.addAll(of(resource)));
    }
    return routes;
  }

  private static boolean isClass(java.nio.file.Path file) {
    String name = file.toString();
    return name.endsWith(".class") && !name.endsWith("package-info.class");
  }

  private static Class<?> load(java.nio.file.Path file) {
    String relative = CLASSES.relativize(file).toString();
    String name = relative.substring(0, relative.length() - ".class".length());
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return Class.forName(name.replace(File.separatorChar, '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("Compiled and not found: " + name, e);
    }
  }

  private static List<String> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> verb(method).map(verb -> verb + " " + path(resource, method)).stream())
        .toList();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    String path = resource.getAnnotation(Path.class).value();
    if (method.isAnnotationPresent(Path.class)) {
      path += "/" + method.getAnnotation(Path.class).value();
    }
    return path.startsWith("/v2/") ? path + "/" : path;
  }
}
