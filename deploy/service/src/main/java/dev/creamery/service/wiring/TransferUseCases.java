package dev.creamery.service.wiring;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.in.Operations;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.port.in.Transfers;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.ScratchFiles;
import dev.creamery.application.port.out.Snapshots;
import dev.creamery.application.transfer.Target;
import dev.creamery.application.transfer.TransferContent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds what takes the content of organizations out and in. */
@Singleton
class TransferUseCases {
  @Produces
  @Singleton
  Transfers transfers(
      Snapshots snapshots,
      MediaUrls mediaUrls,
      ScratchFiles scratch,
      Target target,
      TransferConfig config) {
    if (config.concurrent() < 1) {
      throw new IllegalStateException(
          "creamery.transfer.concurrent (CREAMERY_TRANSFER_CONCURRENT) must be 1 at the least");
    }
    return new TransferContent(snapshots, mediaUrls, scratch, target, config.concurrent());
  }

  @Produces
  @Singleton
  Target target(
      Directory directory,
      Organizations organizations,
      Collections collections,
      PageWrites pageWrites,
      PageReads pageReads,
      ContentWrites writes,
      Operations operations,
      MediaLibrary library) {
    return new Target(
        directory, organizations, collections, pageWrites, pageReads, writes, operations, library);
  }
}
