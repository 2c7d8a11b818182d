package dev.creamery.e2e.ledger;

import dev.creamery.e2e.Api;
import dev.creamery.e2e.DataFolderProcesses;
import dev.creamery.e2e.RunningCreamery;
import dev.creamery.e2e.TokensFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneUnderFireIT {
  private final Path data;

  StandaloneUnderFireIT(@TempDir Path temporary) {
    this.data = temporary.resolve("data");
  }

  @AfterEach
  void leaveNothingRunning() {
    DataFolderProcesses.killAll(data);
  }

  @Test
  void losesNothingAndDoublesNothingWhenKilledFiveTimes() throws Exception {
    RunningCreamery first = RunningCreamery.standalone(data);
    Api api = new Api(first.port(), TokensFile.in(data).write());
    Deque<RunningCreamery> running = new ArrayDeque<>(List.of(first));
    // The database outlives its parent in some of the blows, and dies with it in the others.
    Runnable alone = () -> running.push(restart(running.pop(), false));
    Runnable whole = () -> running.push(restart(running.pop(), true));

    Ledger ledger = UnderFire.write(api, List.of(alone, whole, alone, whole, alone));

    new Verdict(api, ledger).check();
    running.pop().close();
  }

  private RunningCreamery restart(RunningCreamery creamery, boolean withDatabase) {
    creamery.kill();
    if (withDatabase) {
      DataFolderProcesses.killAll(data);
    }
    return RunningCreamery.standalone(creamery.port(), data);
  }
}
