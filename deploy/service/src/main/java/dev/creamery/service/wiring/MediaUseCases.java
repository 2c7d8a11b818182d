package dev.creamery.service.wiring;

import dev.creamery.application.media.DropBytes;
import dev.creamery.application.media.DropUnusedMedia;
import dev.creamery.application.media.ImportMedia;
import dev.creamery.application.media.KeepMedia;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.media.TakeInMedia;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.out.MediaFetcher;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.MediaInspector;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.ScratchFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the use cases of the media library from the ports that adapters implement. */
@Singleton
class MediaUseCases {
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);

  @Produces
  @Singleton
  MediaUrls mediaUrls(MediaConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
    return new MediaUrls(config.url().orElse("http://localhost:" + port + "/media"));
  }

  @Produces
  @Singleton
  TakeInMedia takeInMedia(MediaStore store, MediaRepository repository) {
    return new TakeInMedia(store, repository, Clock.systemUTC());
  }

  @Produces
  @Singleton
  ImportMedia importMedia(
      MediaImports imports,
      MediaFetcher fetcher,
      TakeInMedia takeIn,
      CommandProcessor processor,
      MediaConfig config) {
    if (config.importLease().compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalStateException(
          "creamery.media.import-lease (CREAMERY_MEDIA_IMPORT_LEASE) must be 3s or longer, so that"
              + " it can be kept and nobody fetches what another still fetches.");
    }
    return new ImportMedia(
        imports,
        fetcher,
        takeIn,
        processor,
        new ImportMedia.Limits(
            config.fetches(), config.fetchesPerHost(), config.importLease(), config.importPause()));
  }

  @Produces
  @Singleton
  DropBytes dropBytes(MediaStore store, MediaRepository repository) {
    return new DropBytes(store, repository);
  }

  @Produces
  @Singleton
  MediaLibrary mediaLibrary(
      MediaStore store,
      MediaInspector inspector,
      MediaRepository repository,
      TakeInMedia takeIn,
      DropBytes dropBytes,
      ScratchFiles scratch,
      MediaUrls urls) {
    return new KeepMedia(store, inspector, repository, takeIn, dropBytes, scratch, urls);
  }

  @Produces
  @Singleton
  DropUnusedMedia dropUnusedMedia(
      MediaRepository repository, DropBytes dropBytes, MediaConfig config) {
    if (config.keepUnused().compareTo(DropUnusedMedia.LEAST) < 0) {
      throw new IllegalStateException(
          "creamery.media.keep-unused (CREAMERY_MEDIA_KEEP_UNUSED) must be an hour at the least,"
              + " so that what an item is about to show is still there.");
    }
    return new DropUnusedMedia(repository, dropBytes, config.keepUnused(), Clock.systemUTC());
  }
}
