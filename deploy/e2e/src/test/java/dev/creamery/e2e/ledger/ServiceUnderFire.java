package dev.creamery.e2e.ledger;

import dev.creamery.e2e.ServiceMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to a service with its servers must not be seen in what it says and tells. Each kind
 * of blow has a class of its own, for classes run beside each other.
 */
abstract class ServiceUnderFire {
  final ServiceMode service;

  ServiceUnderFire(@TempDir Path folder) {
    service = new ServiceMode(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    service.close();
  }

  /** Writes while the blows fall, and sees that nothing is lost. */
  final Ledger write(List<Runnable> blows) throws Exception {
    Ledger ledger = UnderFire.write(service.api(), blows);
    new Verdict(service.api(), ledger).check();
    return ledger;
  }
}
