package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.FieldError;
import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.accept.Write;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what surrounds the fields of a write, noting everything that is wrong before refusing. */
final class EnvelopeReader {
  private static final int MAX_ERRORS = 100;
  private static final String REQUIRED = "This field is required.";

  private final Map<String, InputValue> body;
  private final Optional<String> locale;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param locale where flat elements go, as the query named it
   */
  EnvelopeReader(InputValue.Members body, Optional<String> locale) {
    this.body = body.values();
    this.locale = locale;
  }

  /**
   * A create.
   *
   * @param path the collection as the path names it; empty where the body has to
   */
  Envelope create(Optional<String> path) {
    String key = path.orElseGet(this::key);
    return envelope(CommandKind.CREATE, key, Optional.empty(), path.isEmpty());
  }

  /** A replace or a patch. */
  Envelope change(CommandKind kind, String key, String item) {
    return envelope(kind, key, Optional.of(item), false);
  }

  private Envelope envelope(
      CommandKind kind, String key, Optional<String> item, boolean keyInBody) {
    Optional<ItemStatus> status = status();
    List<Map<String, InputValue>> elements = elements(kind);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).refused();
    }
    boolean inArray = body.get("fields") instanceof InputValue.Many;
    return new Envelope(new Write(kind, key, item, status, elements, locale), inArray, keyInBody);
  }

  private String key() {
    InputValue key = body.get("key");
    if (key instanceof InputValue.Text text && !text.value().isEmpty()) {
      return text.value();
    }
    if (key == null) {
      refuse("key", ErrorCode.REQUIRED, REQUIRED);
    } else {
      refuse("key", ErrorCode.WRONG_TYPE, "Give the key of a collection, a string.");
    }
    return "";
  }

  private Optional<ItemStatus> status() {
    InputValue given = body.get("status");
    if (given == null) {
      return Optional.empty();
    }
    if (!(given instanceof InputValue.Text text)) {
      refuse("status", ErrorCode.WRONG_TYPE, "Must be \"draft\" or \"published\".");
      return Optional.empty();
    }
    Optional<ItemStatus> status = ItemStatus.parse(text.value());
    if (status.isEmpty()) {
      refuse(
          "status",
          ErrorCode.UNKNOWN_CHOICE,
          "\"" + Problem.echo(text.value()) + "\" is not a valid choice.");
    }
    return status;
  }

  private List<Map<String, InputValue>> elements(CommandKind kind) {
    InputValue fields = body.get("fields");
    if (fields instanceof InputValue.Members one) {
      return List.of(one.values());
    }
    if (fields == null && kind == CommandKind.PATCH) {
      return List.of(Map.of());
    }
    int most = kind == CommandKind.CREATE ? Write.MAX_ELEMENTS : 1;
    if (fields == null) {
      refuse("fields", ErrorCode.REQUIRED, REQUIRED);
    } else if (!(fields instanceof InputValue.Many many)) {
      refuse("fields", ErrorCode.WRONG_TYPE, expected(most));
    } else if (many.values().isEmpty()) {
      refuse("fields", ErrorCode.REQUIRED, expected(most));
    } else if (many.values().size() > most) {
      refuse("fields", ErrorCode.TOO_MANY, expected(most));
    } else {
      return objects(many.values());
    }
    return List.of();
  }

  private static String expected(int most) {
    return "Give an object, or an array of "
        + (most == 1 ? "exactly one object." : "1 to " + most + " objects.");
  }

  private List<Map<String, InputValue>> objects(List<InputValue> values) {
    List<Map<String, InputValue>> objects = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof InputValue.Members element) {
        objects.add(element.values());
      } else if (errors.size() < MAX_ERRORS) {
        Location place = Location.ROOT.member("fields").element(i);
        errors.add(place.error(ErrorCode.WRONG_TYPE.code(), "Must be an object."));
      }
    }
    return objects;
  }

  private void refuse(String member, ErrorCode code, String message) {
    errors.add(Location.ROOT.member(member).error(code.code(), message));
  }
}
