package dev.creamery.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of deploy/docs. */
record DocPage(String name, String text) {
  private static final Path FOLDER = Path.of(System.getProperty("creamery.root"), "deploy/docs");

  /** Commands, and right below them what comes out. */
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh run( refused)?\n(.*?)^```\n(?:```(?:json)?\n(.*?)^```$)?");

  private static final Pattern UNMARKED = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  /** All pages, by name. */
  static List<DocPage> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<DocPage> pages = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        pages.add(new DocPage(file.getFileName().toString(), Files.readString(file)));
      }
      return pages;
    }
  }

  /** The same where something else stands for what the page says. */
  DocPage with(String said, String here) {
    return new DocPage(name, text.replace(said, here));
  }

  /** Its commands that are to be run, in order. */
  List<CommandBlock> commands() {
    return BLOCK
        .matcher(text)
        .results()
        .map(
            found ->
                new CommandBlock(
                    found.group(2), found.group(1) != null, Optional.ofNullable(found.group(3))))
        .toList();
  }

  /** Its commands that nobody runs. */
  List<String> unmarked() {
    Matcher found = UNMARKED.matcher(text);
    return found.results().map(block -> block.group(1)).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
