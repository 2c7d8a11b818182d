package dev.creamery.service;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The few settings that are needed before Quarkus and its configuration are there, looked up by the
 * same rules: a system property first, then the environment variable of the same name.
 */
record Settings(Properties properties, Map<String, String> environment) {

  /** The value of a setting such as {@code creamery.database.url}; an empty one counts as none. */
  Optional<String> get(String name) {
    String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(properties.getProperty(name, environment.get(variable)))
        .filter(value -> !value.isBlank());
  }
}
