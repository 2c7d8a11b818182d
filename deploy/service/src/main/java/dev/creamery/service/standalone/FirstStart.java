package dev.creamery.service.standalone;

import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Tokens;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a standalone Creamery is given when it starts for the first time: a token of each scope and
 * a collection to try it with. On later starts it finds them.
 */
@Singleton
public final class FirstStart {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Tokens tokens;
  private final Collections collections;

  FirstStart(Tokens tokens, Collections collections) {
    this.tokens = tokens;
    this.collections = collections;
  }

  /**
   * The tokens of this data folder, made where they are missing.
   *
   * @throws IOException where the folder cannot be read or written
   */
  public Map<Scope, String> tokens(Path folder) throws IOException {
    Optional<Map<Scope, String>> kept = TokensFile.read(folder);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (collections.list(Organizations.DEFAULT).await().atMost(PATIENCE).isEmpty()) {
      collections
          .put(Organizations.DEFAULT, DemoCollection.KEY, DemoCollection.definition())
          .await()
          .atMost(PATIENCE);
    }
    Map<Scope, String> made = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      made.put(
          scope,
          tokens
              .issue(Organizations.DEFAULT, "standalone " + scope.code(), scope)
              .await()
              .atMost(PATIENCE)
              .secret());
    }
    DataFolder.writeSecret(folder, TokensFile.NAME, TokensFile.write(made));
    return made;
  }
}
