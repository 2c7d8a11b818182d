package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a Creamery without a database server of its own needs: a data folder, and PostgreSQL in it.
 */
public final class Standalone implements AutoCloseable {

  private final DataFolder folder;
  private final String secretKey;
  private final EmbeddedDatabase database;

  private Standalone(DataFolder folder, String secretKey, EmbeddedDatabase database) {
    this.folder = folder;
    this.secretKey = secretKey;
    this.database = database;
  }

  /**
   * Takes possession of the data folder and starts the database.
   *
   * @param secretKey what secrets are encrypted with; empty for the folder's own key
   * @throws StartRefused if either fails; the folder is free then and nothing is left running
   */
  public static Standalone open(Path data, Optional<String> secretKey) {
    DataFolder folder = DataFolder.open(data);
    try {
      String key = secretKey.orElseGet(() -> SecretKeyFile.in(folder));
      return new Standalone(folder, key, EmbeddedDatabase.start(folder));
    } catch (RuntimeException failed) {
      folder.close();
      throw failed;
    }
  }

  /** The settings by which the application finds its data, named as an operator would name them. */
  public Map<String, String> settings() {
    return Map.of(
        "creamery.standalone.folder", folder.path().toString(),
        "creamery.secret.key", secretKey,
        "creamery.database.url", database.url(),
        "creamery.database.username", database.username(),
        "creamery.database.password", database.password());
  }

  /** Stops the database, then gives the folder free. */
  @Override
  public void close() {
    database.close();
    folder.close();
  }
}
