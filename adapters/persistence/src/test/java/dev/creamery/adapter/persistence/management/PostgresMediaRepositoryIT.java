package dev.creamery.adapter.persistence.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.MediaRepositoryContract;
import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaRepository.Removal;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PostgresMediaRepositoryIT extends MediaRepositoryContract {
  private static final MediaId LEAF = new MediaId("1eaf".repeat(16));
  private static final String USE =
      "INSERT INTO item_media (org, item_id, media) VALUES ($1, $2, $3)";

  @Inject MediaRepository repository;
  @Inject PostgresStore store;

  @Override
  protected MediaRepository repository() {
    return repository;
  }

  @Override
  protected OrganizationId newOrganization() {
    return store.newOrganization();
  }

  @Override
  protected void use(OrganizationId organization, MediaId id, long item) {
    store.query(USE, organization.value(), item, id.sha256());
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return store.run(question);
  }

  private MediaKey saveLeaf() {
    MediaAsset leaf = asset(newOrganization(), LEAF);
    return run(() -> repository.save(leaf)).key();
  }

  private static MediaAsset asset(OrganizationId organization, MediaId id) {
    MediaFile file = new MediaFile(id, "text/plain", "txt", 4, Optional.empty());
    return new MediaAsset(
        file.in(organization), file, Optional.empty(), Optional.empty(), Optional.empty(), 0, AT);
  }

  private Uni<Object> uses(SqlConnection connection, MediaKey key) {
    return connection
        .preparedQuery(USE)
        .execute(Tuple.of(key.organization().value(), 7L, key.id().sha256()))
        .map(done -> done);
  }

  private <T> Uni<T> holding(MediaKey key, Function<Object, Uni<T>> meanwhile) {
    return store
        .pool()
        .withTransaction(
            connection -> uses(connection, key).flatMap(used -> meanwhile.apply(used)));
  }

  @Test
  void takesNothingOutThatAnItemComesToShow() {
    MediaKey key = saveLeaf();
    Uni<Removal> removal = repository.remove(key.organization(), key.id());
    Removal meanwhile =
        run(
            () ->
                holding(
                    key,
                    used ->
                        removal
                            .onFailure(Unavailable.class)
                            .recoverWithItem(new Removal.Missing())));
    assertThat(meanwhile).isEqualTo(new Removal.Missing());
    assertThat(run(() -> removal)).isEqualTo(new Removal.InUse(1));
  }

  @Test
  void passesOverWhatAnItemComesToShow() {
    MediaKey key = saveLeaf();
    List<MediaKey> removed =
        run(() -> holding(key, used -> repository.removeUnused(AT.plusSeconds(1), 1_000)));
    assertThat(removed).doesNotContain(key);
  }

  @Test
  void letsNoItemShowWhatWasTakenOut() {
    MediaKey key = saveLeaf();
    run(() -> repository.remove(key.organization(), key.id()));
    assertThatThrownBy(() -> use(key.organization(), key.id(), 7))
        .hasMessageContaining("item_media");
  }

  @ParameterizedTest
  @ValueSource(strings = {MediaStatements.PASS_OVER_USED, MediaStatements.REMOVE_UNUSED})
  void looksForUnusedMediaByIndex(String sql) {
    String plain = sql.replace(":before", "now()").replace(":most", "100");
    String plan =
        store.query("EXPLAIN " + plain).stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    assertThat(plan).contains("media_perhaps_unused").doesNotContain("Seq Scan on item_media");
  }

  @Test
  void ofManySavedAtOnceRefusesOnlyThoseWhoseBytesAreLeftOver() {
    OrganizationId organization = newOrganization();
    List<MediaAsset> all =
        IntStream.range(0, 200)
            .mapToObj(n -> asset(organization, new MediaId("%064x".formatted(n % 100))))
            .toList();
    MediaAsset gone = all.get(7);
    run(() -> repository.save(gone));
    run(() -> repository.remove(organization, gone.key().id()));
    List<Boolean> saved =
        run(() -> Uni.join().all(all.stream().map(this::isSaved).toList()).andCollectFailures());
    assertThat(saved).isEqualTo(all.stream().map(asset -> !asset.equals(gone)).toList());
    assertThat(run(() -> repository.find(organization, gone.key().id()))).isEmpty();
  }

  private Uni<Boolean> isSaved(MediaAsset asset) {
    return repository
        .save(asset)
        .map(asset::equals)
        .onFailure(Unavailable.class)
        .recoverWithItem(false);
  }
}
