package dev.creamery.adapter.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.media.scratch.Scratch;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.outbound.NameResolver;
import dev.creamery.outbound.OutboundConfig;
import dev.creamery.outbound.OutboundGuard;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A fetcher with short deadlines, names of its own and a folder of its own. */
final class FetcherUnderTest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, Deque<List<String>>> names = new HashMap<>();
  private final Vertx vertx = Vertx.vertx();
  private final Path folder;
  private final Scratch scratch;
  private UnaryOperator<HttpClientOptions> options = UnaryOperator.identity();

  FetcherUnderTest(Path folder) {
    this.folder = folder;
    this.scratch = new Scratch(folder);
    with("creamery.media.connect-timeout", "500ms");
    with("creamery.media.first-byte-timeout", "700ms");
    with("creamery.media.fetch-timeout", "5s");
    with("creamery.media.retry-pause", "10ms");
    with("creamery.media.max-bytes", "1000000");
  }

  FetcherUnderTest with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  FetcherUnderTest allowing(String hosts) {
    return with("creamery.outbound.allow", hosts);
  }

  /** What a name leads to, the first time, the second time and so on; the last from then on. */
  @SafeVarargs
  final FetcherUnderTest name(String name, List<String>... answers) {
    names.put(name, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  FetcherUnderTest client(UnaryOperator<HttpClientOptions> changed) {
    options = changed;
    return this;
  }

  WebFetcher start() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(MediaFetchConfig.class)
            .withMapping(OutboundConfig.class)
            .withDefaultValues(settings)
            .build();
    MediaFetchConfig bounds = config.getConfigMapping(MediaFetchConfig.class);
    return new WebFetcher(
        vertx,
        new OutboundGuard(resolver(), config.getConfigMapping(OutboundConfig.class)),
        scratch,
        bounds,
        options.apply(WebClient.options(bounds)));
  }

  Fetch fetch(String url) {
    return fetch(start(), url).await().atMost(PATIENCE);
  }

  static Uni<Fetch> fetch(WebFetcher fetcher, String url) {
    return fetcher.fetch(url, (bytes, of) -> {});
  }

  private NameResolver resolver() {
    return name -> {
      List<InetAddress> addresses = new ArrayList<>();
      Deque<List<String>> answers = names.getOrDefault(name, new ArrayDeque<>());
      if (!answers.isEmpty()) {
        (answers.size() > 1 ? answers.remove() : answers.element())
            .forEach(address -> addresses.add(address(address)));
      }
      return Uni.createFrom().item(addresses);
    };
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The files that are on their way. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .toList();
    }
  }

  void assertNothingIsLeft() throws IOException {
    assertThat(files()).isEmpty();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    scratch.close();
  }
}
