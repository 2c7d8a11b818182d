package dev.creamery.e2e.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One request and its answer.
 *
 * @param name the folder and the number: {@code put-clears-absent-fields/3}
 */
record Step(String name, Message request, Expectation expectation) {
  private static final String REQUEST = "-request.http";
  private static final String RESPONSE = "-response.http";

  /** The steps of a folder, by their numbers; none where there is no such folder. */
  static List<Step> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(REQUEST))
          .map(name -> name.substring(0, name.length() - REQUEST.length()))
          .sorted(Comparator.comparingInt(Integer::parseInt))
          .map(number -> read(folder, number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step read(Path folder, String number) {
    String name = folder.getFileName() + "/" + number;
    try {
      return new Step(
          name,
          Message.parse(Files.readString(folder.resolve(number + REQUEST))),
          new Expectation(Message.parse(Files.readString(folder.resolve(number + RESPONSE)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
