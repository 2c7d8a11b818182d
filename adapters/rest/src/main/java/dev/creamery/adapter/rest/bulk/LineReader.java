package dev.creamery.adapter.rest.bulk;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.json.JsonReader;
import dev.creamery.adapter.rest.json.JsonRefused;
import dev.creamery.application.accept.Write;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.application.bulk.BulkLine;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one line, noting everything that is wrong around its fields. */
final class LineReader {
  private static final String REQUIRED = "This field is required.";
  private static final String UPSERT = "upsert";
  private static final Map<String, CommandKind> KINDS =
      Map.of(
          "create",
          CommandKind.CREATE,
          "replace",
          CommandKind.REPLACE,
          "patch",
          CommandKind.PATCH,
          "delete",
          CommandKind.DELETE,
          UPSERT,
          CommandKind.CREATE);

  private final int number;
  private final Map<String, InputValue> line;
  private final Optional<String> locale;
  private final List<Violation> violations = new ArrayList<>();

  private LineReader(int number, Map<String, InputValue> line, Optional<String> locale) {
    this.number = number;
    this.line = line;
    this.locale = locale;
  }

  /**
   * Reads a line that is not blank.
   *
   * @param locale where flat fields go that name no locale of their own
   */
  static BulkLine read(int number, byte[] bytes, Optional<String> locale) {
    try {
      return JsonReader.read(bytes) instanceof InputValue.Members members
          ? new LineReader(number, members.values(), locale).read()
          : unreadable(number, ErrorCode.MALFORMED, "The line must be a JSON object.");
    } catch (JsonRefused e) {
      return unreadable(number, ErrorCode.MALFORMED, "JSON parse error - " + e.reason());
    }
  }

  static BulkLine unreadable(int number, ErrorCode code, String message) {
    return new BulkLine.Unreadable(number, List.of(Violation.of(code, message)));
  }

  private BulkLine read() {
    String op = op();
    CommandKind kind = KINDS.getOrDefault(op, CommandKind.CREATE);
    boolean upsert = op.equals(UPSERT);
    Optional<BulkLine.Match> match = upsert ? match() : Optional.empty();
    Write write =
        new Write(
                kind,
                text("key", true).orElse(""),
                kind == CommandKind.CREATE ? Optional.empty() : id(),
                status(),
                elements(kind, upsert),
                text("locale", false).or(() -> locale))
            .on(new WriteTerms(Optional.empty(), precondition(), false));
    return violations.isEmpty()
        ? new BulkLine.Asked(number, write, match)
        : new BulkLine.Unreadable(number, violations);
  }

  private String op() {
    String op = text("op", true).orElse("");
    if (!op.isEmpty() && !KINDS.containsKey(op)) {
      note(
          ErrorCode.UNKNOWN_CHOICE,
          "op",
          "\"" + Problem.echo(op) + "\" is none of create, replace, patch, delete and upsert.");
    }
    return op;
  }

  private Optional<String> text(String member, boolean required) {
    InputValue given = line.get(member);
    if (given instanceof InputValue.Text text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    if (given != null && !given.clears()) {
      note(ErrorCode.WRONG_TYPE, member, "Must be a string.");
    } else if (required) {
      note(ErrorCode.REQUIRED, member, REQUIRED);
    }
    return Optional.empty();
  }

  private Optional<String> id() {
    InputValue given = line.get("id");
    if (given instanceof InputValue.Text text) {
      return Optional.of(text.value());
    }
    if (given instanceof InputValue.Num id) {
      return Optional.of(id.value().toPlainString());
    }
    note(ErrorCode.REQUIRED, "id", "Give the id of the item, a number.");
    return Optional.empty();
  }

  private Optional<ItemStatus> status() {
    Optional<String> given = text("status", false);
    Optional<ItemStatus> status = given.flatMap(ItemStatus::parse);
    if (given.isPresent() && status.isEmpty()) {
      String echo = "\"" + Problem.echo(given.get()) + "\" is not a valid choice.";
      note(ErrorCode.UNKNOWN_CHOICE, "status", echo);
    }
    return status;
  }

  private Optional<Precondition> precondition() {
    InputValue given = line.get("if_match");
    if (given == null) {
      return Optional.empty();
    }
    if (given instanceof InputValue.Num version && version.value().scale() <= 0) {
      return Optional.of(new Precondition.AtVersion(Set.of(version.value().longValue())));
    }
    note(ErrorCode.WRONG_TYPE, "if_match", "Give the version that the item is at, a number.");
    return Optional.empty();
  }

  private Optional<BulkLine.Match> match() {
    if (line.get("match") instanceof InputValue.Members match && match.values().size() == 1) {
      Map.Entry<String, InputValue> only = match.values().entrySet().iterator().next();
      return Optional.of(new BulkLine.Match(only.getKey(), only.getValue()));
    }
    note(
        ErrorCode.INVALID_MATCH,
        "match",
        "Give one field that is unique, and its value: {\"sku\":\"A-1\"}.");
    return Optional.empty();
  }

  private List<Map<String, InputValue>> elements(CommandKind kind, boolean upsert) {
    if (kind == CommandKind.DELETE) {
      return List.of();
    }
    InputValue fields = line.get("fields");
    if (fields instanceof InputValue.Many many && many.values().size() == 1) {
      fields = many.values().get(0);
    }
    if (fields instanceof InputValue.Members one) {
      return List.of(one.values());
    }
    if (fields != null) {
      note(ErrorCode.WRONG_TYPE, "fields", "Give one object: a line is about one item.");
    } else if (!upsert && kind != CommandKind.PATCH) {
      note(ErrorCode.REQUIRED, "fields", REQUIRED);
    }
    return List.of(Map.of());
  }

  private void note(ErrorCode code, String member, String message) {
    violations.add(new Violation(code, Path.of(member), message));
  }
}
