package dev.creamery.adapter.media.fetch;

import dev.creamery.adapter.media.inspect.Identification;
import dev.creamery.adapter.media.scratch.Scratch;
import dev.creamery.application.port.out.MediaFetcher;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.outbound.OutboundGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Fetches with the HTTP client of Vert.x. */
@Singleton
final class WebFetcher implements MediaFetcher, AutoCloseable {
  /** More than there are processors: most of them wait for the disk. */
  private static final int WRITERS = 32;

  private final Surroundings around;
  private final OutboundGuard guard;
  private final HostSlots slots;
  private final MediaFetchConfig config;

  @Inject
  WebFetcher(Vertx vertx, OutboundGuard guard, Scratch scratch, MediaFetchConfig config) {
    this(vertx, guard, scratch, config, WebClient.options(config));
  }

  WebFetcher(
      Vertx vertx,
      OutboundGuard guard,
      Scratch scratch,
      MediaFetchConfig config,
      HttpClientOptions options) {
    this.guard = guard;
    this.config = config;
    this.slots = new HostSlots(config.fetches(), config.fetchesPerHost(), config.fetchesWaiting());
    this.around =
        new Surroundings(
            vertx,
            WebClient.create(vertx, options, config),
            vertx.createSharedWorkerExecutor("creamery-media", WRITERS),
            scratch);
  }

  @Override
  public Uni<Fetch> fetch(String url, Progress progress) {
    return Uni.createFrom()
        .deferred(
            () -> {
              AtomicBoolean isTaken = new AtomicBoolean();
              return Uni.createFrom()
                  .<Fetch>emitter(
                      emitter ->
                          around.vertx().runOnContext(v -> fetch(url, progress, emitter, isTaken)))
                  .invoke(fetch -> isTaken.set(true));
            });
  }

  private void fetch(
      String url, Progress progress, UniEmitter<? super Fetch> emitter, AtomicBoolean isTaken) {
    Context context = Vertx.currentContext();
    FetchRun run = new FetchRun(around, guard, slots, config, progress, context);
    emitter.onTermination(() -> context.runOnContext(v -> run.cancel()));
    run.fetch(url)
        .compose(this::identified)
        .onSuccess(
            fetch -> {
              emitter.complete(fetch);
              // Whoever cancels in the last moment takes nothing.
              if (!isTaken.get() && fetch instanceof Fetch.Done done) {
                discard(done.file());
              }
            })
        .onFailure(emitter::fail);
  }

  private Future<Fetch> identified(Answer answer) {
    if (answer instanceof Answer.Failed failed) {
      return Future.succeededFuture(new Fetch.Refused(failed.code(), failed.message()));
    }
    Answer.Received received = (Answer.Received) answer;
    return around
        .workers()
        .<Fetch>executeBlocking(
            () ->
                new Fetch.Done(
                    received.file(), Identification.identify(received.file(), received.id())),
            false)
        .recover(
            e ->
                discard(received.file())
                    .compose(
                        gone ->
                            Future.failedFuture(
                                new Unavailable("A file on its way cannot be read", e))));
  }

  private Future<Boolean> discard(Path file) {
    return around.workers().executeBlocking(() -> Files.deleteIfExists(file), false);
  }

  @Override
  @PreDestroy
  public void close() {
    around.client().close();
    around.workers().close();
  }
}
