package dev.creamery.service.standalone;

import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
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
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

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
    if (await(collections.list(Organizations.DEFAULT)).isEmpty()) {
      await(
          collections.put(Organizations.DEFAULT, DemoCollection.KEY, DemoCollection.definition()));
    }
    Map<Scope, String> made = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      String name = "standalone " + scope.code();
      made.put(scope, await(tokens.issue(Organizations.DEFAULT, name, scope)).secret());
    }
    DataFolder.writeSecret(folder, TokensFile.NAME, TokensFile.write(made));
    return made;
  }

  /** On a slow machine the very first statements take longer than a request may wait for them. */
  private static <T> T await(Uni<T> work) {
    return work.onFailure(Unavailable.class)
        .retry()
        .withBackOff(PAUSE, PAUSE)
        .expireIn(PATIENCE.toMillis())
        .await()
        .atMost(PATIENCE.multipliedBy(2));
  }
}
