package dev.creamery.application.transfer;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Collections.Put;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.evolution.Obstacle;
import dev.creamery.domain.field.InputValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the collections of a file. Until all items are there, references need not be, and no
 * version: an item may refer to one that comes later, even where it has to refer to something.
 */
final class SchemaLoading {
  private final Target target;
  private final Principal who;
  private final Tally tally;
  private final Map<String, Collection> made = new HashMap<>();
  private final List<Strict> strict = new ArrayList<>();
  private boolean known;

  /** A definition that is to be in force in the end. */
  private record Strict(long line, String key, InputValue.Members definition) {}

  SchemaLoading(Target target, Principal who, Tally tally) {
    this.target = target;
    this.who = who;
    this.tally = tally;
  }

  void make(long line, InputValue.Members given) {
    Map<String, InputValue> members = new LinkedHashMap<>(given.values());
    String key = members.remove("key") instanceof InputValue.Text text ? text.value() : "";
    InputValue.Members whole = new InputValue.Members(members);
    InputValue.Members relaxed = relaxed(whole);
    if (put(line, key, relaxed)) {
      tally.collection();
      if (!relaxed.equals(whole)) {
        strict.add(new Strict(line, key, whole));
      }
    }
  }

  private boolean put(long line, String key, InputValue.Members definition) {
    Put put = Patience.await(target.collections().put(who.organization(), key, definition));
    if (put instanceof Put.Saved saved) {
      made.put(key, saved.collection());
      known = false;
      return true;
    }
    if (put instanceof Put.Refused refused) {
      tally.refuseFor(line, refused.violations());
    } else {
      tally.refuse(line, ((Put.InTheWay) put).obstacles().stream().map(Obstacle::message).toList());
    }
    return false;
  }

  /** The collection of that key; empty where the file has none, or it was refused. */
  Optional<Collection> find(String key) {
    if (!known) {
      made.values().forEach(collection -> target.awaitSchema(who, collection));
      known = true;
    }
    return Optional.ofNullable(made.get(key));
  }

  /** Puts in force what was left out for the time being. */
  void tighten() {
    strict.forEach(one -> put(one.line(), one.key(), one.definition()));
  }

  private static InputValue.Members relaxed(InputValue.Members definition) {
    Map<String, InputValue> members = new LinkedHashMap<>(definition.values());
    members.remove(Definition.REQUIRE_IF_MATCH);
    members.computeIfPresent(
        "fields",
        (name, fields) ->
            fields instanceof InputValue.Many many
                ? new InputValue.Many(
                    many.values().stream().map(SchemaLoading::relaxedField).toList())
                : fields);
    return new InputValue.Members(members);
  }

  private static InputValue relaxedField(InputValue field) {
    if (!(field instanceof InputValue.Members members)
        || !new InputValue.Text("reference").equals(members.values().get("type"))) {
      return field;
    }
    Map<String, InputValue> optional = new LinkedHashMap<>(members.values());
    optional.remove("required");
    return new InputValue.Members(optional);
  }
}
