package dev.creamery.adapter.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenStoreTest {
  private static final Map<String, String> BUCKET =
      Map.of(
          "creamery.media.store", "s3",
          "creamery.media.url", "https://cdn.example",
          "creamery.media.s3.bucket", "creamery",
          "creamery.media.s3.access-key", "key",
          "creamery.media.s3.secret-key", "secret");

  private final Vertx vertx = Vertx.vertx();
  private final ChosenStore chosen = new ChosenStore();

  @AfterEach
  void close() throws Exception {
    chosen.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static StoreConfig config(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(StoreConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 1_000))
            .build();
    return config.getConfigMapping(StoreConfig.class);
  }

  @Test
  void isAFolderWhereNothingIsSaid(@TempDir Path folder) {
    StoreConfig config = config(Map.of("creamery.media.folder", folder.toString()));
    assertThat(chosen.store(config, vertx)).isInstanceOf(FolderMediaStore.class);
  }

  @Test
  void isABucket() {
    assertThat(chosen.store(config(BUCKET), vertx)).isInstanceOf(S3MediaStore.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "s3.bucket", "s3.secret-key"})
  void saysWhatABucketNeeds(String missing) {
    Map<String, String> settings = new HashMap<>(BUCKET);
    settings.remove("creamery.media." + missing);
    String variable = missing.replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT);
    assertThatThrownBy(() -> chosen.store(config(settings), vertx))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CREAMERY_MEDIA_" + variable + " must be set");
  }
}
