package dev.creamery.service.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say of the methods of mappings; the compiled classes have forgotten it. */
final class SettingJavadoc {
  private static final Path ROOT = Path.of("../..");
  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/";
  private static final String ANNOTATIONS = "\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*";
  private static final String TYPE = "[\\w<>.]+ ";

  /** Text by the name of the outermost class. */
  private final Map<String, String> sources = new TreeMap<>();

  /** Reads the sources of all modules. */
  SettingJavadoc() throws IOException {
    for (String part : new String[] {"adapters", "deploy/service/src/main"}) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        files.filter(file -> file.toString().endsWith("Config.java")).forEach(this::read);
      }
    }
  }

  private void read(Path file) {
    try {
      String text = Files.readString(file);
      Matcher found = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
      if (found.find()) {
        String type = file.getFileName().toString().replace(".java", "");
        sources.put(found.group(1) + "." + type, text);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * The comment of a method in Markdown, on one line.
   *
   * @throws IllegalStateException where it has none
   */
  String of(Method method) {
    Class<?> type = method.getDeclaringClass();
    Class<?> outermost = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
    String text = sources.getOrDefault(outermost.getName(), "");
    String body = text.substring(Math.max(0, text.indexOf("interface " + type.getSimpleName())));
    Matcher found =
        Pattern.compile(
                "(?s)" + COMMENT + ANNOTATIONS + TYPE + Pattern.quote(method.getName() + "();"))
            .matcher(body);
    if (!found.find()) {
      throw new IllegalStateException(method + " has no Javadoc, please say what it sets");
    }
    return found
        .group(1)
        .replaceAll("\\s*\\n\\s*\\* ?", " ")
        .replaceAll("\\{@\\w+ #?([^}]*?)(?:\\(\\))?}", "`$1`")
        .strip();
  }
}
