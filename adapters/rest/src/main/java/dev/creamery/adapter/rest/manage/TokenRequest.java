package dev.creamery.adapter.rest.manage;

import dev.creamery.adapter.rest.error.FieldError;
import dev.creamery.adapter.rest.error.Location;
import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.access.Scope;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wish for a token: {@code {"name":"…","scope":"write"}}. */
record TokenRequest(String name, Scope scope) {
  static final int MAX_NAME = 200;

  static TokenRequest read(InputValue.Members body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> name =
        text(body, "name")
            .map(String::strip)
            .filter(given -> !given.isEmpty() && given.length() <= MAX_NAME);
    if (name.isEmpty()) {
      errors.add(wrong("name", "Give a name of 1 to " + MAX_NAME + " characters."));
    }
    Optional<Scope> scope = text(body, "scope").flatMap(Scope::parse);
    if (scope.isEmpty()) {
      errors.add(wrong("scope", "Use one of: read, write, admin."));
    }
    for (Map.Entry<String, InputValue> member : body.values().entrySet()) {
      if (!member.getKey().equals("name") && !member.getKey().equals("scope")) {
        errors.add(
            wrong(Problem.echo(member.getKey()), "Unknown member. Known here: name, scope."));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).refused();
    }
    return new TokenRequest(name.orElseThrow(), scope.orElseThrow());
  }

  private static Optional<String> text(InputValue.Members body, String member) {
    return body.values().get(member) instanceof InputValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static FieldError wrong(String member, String message) {
    return Location.ROOT.member(member).error(ErrorCode.INVALID_DEFINITION.code(), message);
  }
}
