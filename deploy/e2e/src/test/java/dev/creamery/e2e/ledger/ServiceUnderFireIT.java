package dev.creamery.e2e.ledger;

import dev.creamery.e2e.ServiceMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnderFireIT {
  private final ServiceMode service;

  ServiceUnderFireIT(@TempDir Path folder) {
    service = new ServiceMode(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    service.close();
  }

  @Test
  void losesNothingAndDoublesNothingWhenKilledFiveTimes() throws Exception {
    Runnable kill = service::kill;
    check(List.of(kill, kill, kill, kill, kill));
  }

  @Test
  void losesNothingWhenTheBrokerIsKilledAndItsDataWiped() throws Exception {
    Runnable wipe =
        () -> {
          service.rabbit().kill();
          service.rabbit().wipe();
          service.rabbit().start();
        };
    check(List.of(wipe, service::kill, wipe));
  }

  @Test
  void losesNothingWhenTheDatabaseIsRestarted() throws Exception {
    Runnable restart = service.postgres()::restart;
    check(List.of(restart, service::kill, restart));
  }

  private void check(List<Runnable> blows) throws Exception {
    Ledger ledger = UnderFire.write(service.api(), blows);
    new Verdict(service.api(), ledger).check();
  }
}
