package dev.creamery.e2e.ledger;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUnderFireIT extends ServiceUnderFire {
  DatabaseUnderFireIT(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void losesNothingWhenTheDatabaseIsRestarted() throws Exception {
    Runnable restart = service.postgres()::restart;
    write(List.of(restart, restart));
  }
}
