package dev.creamery.domain.webhook;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Listing;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import dev.creamery.domain.shared.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an admin says of an endpoint: {@code url}, {@code events}, {@code collections}, {@code
 * payload}, {@code headers} and {@code enabled}. Whether the address may be sent to, others say.
 */
public final class EndpointReader {
  private static final List<String> KNOWN =
      List.of("url", "events", "collections", "payload", "headers", "enabled");
  private static final int MAX_URL = 2048;
  private static final int MAX_ECHO = 100;
  private static final int MAX_COLLECTIONS = 100;

  private final Map<String, InputValue> members;
  private final Violations violations = new Violations();

  private EndpointReader(InputValue.Members body) {
    this.members = body.values();
  }

  /** What was read. */
  public sealed interface Reading {
    /**
     * All of it can be understood.
     *
     * @param enabled empty where nothing was said of it
     */
    record Good(EndpointSettings settings, Optional<Boolean> enabled) implements Reading {}

    /** Something cannot. */
    record Bad(List<Violation> violations) implements Reading {}
  }

  /** Reads a new endpoint. All but the URL may be left out. */
  public static Reading read(InputValue.Members body) {
    EndpointReader reader = new EndpointReader(body);
    if (!body.values().containsKey("url")) {
      reader.note("url", ErrorCode.REQUIRED, "This field is required.");
    }
    return reader.read(
        new EndpointSettings(
            "",
            new EventFilter(List.of(EventType.PREFIX + "*")),
            List.of(),
            Payload.DOCUMENTED,
            CustomHeaders.NONE));
  }

  /** Reads changes: what is not named stays. */
  public static Reading read(InputValue.Members body, EndpointSettings before) {
    return new EndpointReader(body).read(before);
  }

  private Reading read(EndpointSettings before) {
    for (String name : members.keySet()) {
      if (!KNOWN.contains(name)) {
        note(
            name,
            ErrorCode.UNKNOWN_FIELD,
            "Unknown member. Known here: " + Listing.of(KNOWN) + ".");
      }
    }
    EndpointSettings settings =
        new EndpointSettings(
            members.containsKey("url") ? url() : before.url(),
            members.containsKey("events") ? events(before.events()) : before.events(),
            members.containsKey("collections") ? collections() : before.collections(),
            members.containsKey("payload") ? payload() : before.payload(),
            members.containsKey("headers") ? headers() : before.headers());
    Optional<Boolean> enabled = enabled();
    return violations.list().isEmpty()
        ? new Reading.Good(settings, enabled)
        : new Reading.Bad(violations.list());
  }

  private String url() {
    Optional<String> url = text("url").filter(text -> text.length() <= MAX_URL);
    if (url.isEmpty()) {
      note("url", ErrorCode.INVALID_URL, "Use an address of at most " + MAX_URL + " characters.");
    }
    return url.orElse("");
  }

  private EventFilter events(EventFilter before) {
    Optional<EventFilter> events = texts("events").flatMap(EventFilter::parse);
    if (events.isEmpty()) {
      note(
          "events",
          ErrorCode.INVALID_DEFINITION,
          "Use a list of at least one of: " + Listing.of(EventFilter.KNOWN) + ".");
    }
    return events.orElse(before);
  }

  private List<CollectionKey> collections() {
    List<CollectionKey> keys = new ArrayList<>();
    List<String> given = texts("collections").orElse(List.of("?"));
    given.stream().distinct().forEach(text -> CollectionKey.parse(text).ifPresent(keys::add));
    if (given.size() > MAX_COLLECTIONS || keys.size() != given.stream().distinct().count()) {
      note(
          "collections",
          ErrorCode.INVALID_DEFINITION,
          "Use a list of at most " + MAX_COLLECTIONS + " keys of collections; empty for all.");
    }
    return keys;
  }

  private Payload payload() {
    Optional<Payload> payload = text("payload").flatMap(Payload::parse);
    if (payload.isEmpty()) {
      note("payload", ErrorCode.INVALID_DEFINITION, "Use one of: documented, full.");
    }
    return payload.orElse(Payload.DOCUMENTED);
  }

  private CustomHeaders headers() {
    Map<String, String> values = new LinkedHashMap<>();
    if (!(members.get("headers") instanceof InputValue.Members given)
        || given.values().size() > CustomHeaders.MOST) {
      note(
          "headers",
          ErrorCode.INVALID_DEFINITION,
          "Use an object of at most " + CustomHeaders.MOST + " headers, each with its value.");
      return CustomHeaders.NONE;
    }
    Set<String> seen = new HashSet<>();
    given.values().forEach((name, value) -> header(name, value, values, seen));
    return new CustomHeaders(values);
  }

  private void header(String name, InputValue value, Map<String, String> values, Set<String> seen) {
    String text = value instanceof InputValue.Text given ? given.value() : "";
    Optional<String> fault =
        seen.add(name.toLowerCase(Locale.ROOT))
            ? CustomHeaders.fault(name, text)
            : Optional.of("Name a header once.");
    if (fault.isPresent()) {
      violations.note(
          new Violation(
              ErrorCode.INVALID_DEFINITION, Path.of("headers", shortened(name)), fault.get()));
    } else {
      values.put(name, text);
    }
  }

  private Optional<Boolean> enabled() {
    InputValue value = members.get("enabled");
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof InputValue.Bool flag) {
      return Optional.of(flag.value());
    }
    note("enabled", ErrorCode.WRONG_TYPE, "Use true or false.");
    return Optional.empty();
  }

  private Optional<String> text(String member) {
    return members.get(member) instanceof InputValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private Optional<List<String>> texts(String member) {
    if (!(members.get(member) instanceof InputValue.Many many)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (InputValue value : many.values()) {
      if (!(value instanceof InputValue.Text text)) {
        return Optional.empty();
      }
      texts.add(text.value());
    }
    return Optional.of(texts);
  }

  private void note(String member, ErrorCode code, String message) {
    violations.note(new Violation(code, Path.of(shortened(member)), message));
  }

  private static String shortened(String name) {
    return name.length() <= MAX_ECHO ? name : name.substring(0, MAX_ECHO) + "…";
  }
}
