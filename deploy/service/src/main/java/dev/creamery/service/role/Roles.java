package dev.creamery.service.role;

import static dev.creamery.service.role.Role.ACCEPT;
import static dev.creamery.service.role.Role.PROCESS;
import static java.util.stream.Collectors.joining;

import dev.creamery.service.StartRefused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a replica does of the work: {@code CREAMERY_ROLES}. Whatever it does not do, others must.
 *
 * @param all one at the least
 */
public record Roles(Set<Role> all) {
  private static final String KNOWN = named(Arrays.stream(Role.values()));

  /** Keeps a copy. */
  public Roles {
    all = Set.copyOf(all);
  }

  /**
   * Reads {@code accept,process,deliver}, in any order.
   *
   * @param value empty for everything
   * @throws StartRefused if it names what is no role
   */
  public static Roles parse(Optional<String> value) {
    if (value.isEmpty()) {
      return new Roles(EnumSet.allOf(Role.class));
    }
    Set<Role> all = EnumSet.noneOf(Role.class);
    for (String word : value.get().strip().split("\\s*,\\s*", -1)) {
      all.add(role(word));
    }
    return new Roles(all);
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.code().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "CREAMERY_ROLES names \"%s\", which is no role; there are %s."
                        .formatted(word, KNOWN)));
  }

  /** Whether this replica does that. */
  public boolean include(Role role) {
    return all.contains(role);
  }

  /**
   * Makes sure that the work can be shared with the others.
   *
   * @param database whether it is a server that others reach too
   * @param broker whether there is one
   * @throws StartRefused if not
   */
  public void requireOthers(boolean database, boolean broker) {
    if (!database && all.size() < Role.values().length) {
      throw new StartRefused(
          "CREAMERY_ROLES leaves work to others, who cannot reach the database in the data folder;"
              + " name a PostgreSQL server in CREAMERY_DATABASE_URL, or leave CREAMERY_ROLES"
              + " away.");
    }
    if (!broker && include(ACCEPT) != include(PROCESS)) {
      throw new StartRefused(
          "CREAMERY_ROLES has one of accept and process without the other, and they ring for each"
              + " other by RabbitMQ; name it in CREAMERY_RABBITMQ_URL.");
    }
  }

  /** What follows for the parts that have settings of their own. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("creamery.roles", named(all.stream().sorted()));
    settings.put("creamery.rabbitmq.listen", String.valueOf(include(PROCESS)));
    if (!include(ACCEPT)) {
      // One door is shut more easily than two.
      settings.put("creamery.grpc.separate", "false");
    }
    return settings;
  }

  private static String named(Stream<Role> roles) {
    return roles.map(Role::code).collect(joining(","));
  }
}
