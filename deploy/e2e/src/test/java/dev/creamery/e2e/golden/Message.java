package dev.creamery.e2e.golden;

import java.util.ArrayList;
import java.util.List;

/**
 * A request or an answer as a file tells it.
 *
 * @param notes the lines at the top that begin with {@code #}, without it
 * @param start the request line or the status line
 * @param body what follows the first empty line, without the line break at the end of the file
 */
record Message(List<String> notes, String start, List<Header> headers, String body) {
  /**
   * A header as the file has it; in an answer, {@code !} before the name says it must be absent.
   */
  record Header(String name, String value) {}

  Message {
    notes = List.copyOf(notes);
    headers = List.copyOf(headers);
  }

  /**
   * Reads the text of a file.
   *
   * @throws IllegalArgumentException where it is no message
   */
  static Message parse(String text) {
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text.stripTrailing() : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + 2);
    List<String> notes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : head.split("\n", -1)) {
      if (line.startsWith("#")) {
        notes.add(line.substring(1).strip());
      } else {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a message begins with a request or a status line");
    }
    return new Message(
        notes,
        lines.get(0),
        lines.stream().skip(1).map(Message::header).toList(),
        body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
  }

  private static Header header(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    if (line.startsWith("!")) {
      return new Header(line, "");
    }
    throw new IllegalArgumentException("no header: " + line);
  }

  /** A word of the first line, from 0. */
  String word(int index) {
    return start.split(" ", -1)[index];
  }

  /** Whether one of the notes begins so. */
  boolean notes(String beginning) {
    return notes.stream().anyMatch(note -> note.startsWith(beginning));
  }
}
