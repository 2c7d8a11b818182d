package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.MediaFiles;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.round.Rounds;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Saves media files; those that come while others are being saved are saved together. */
@Singleton
class SavedMedia {
  private static final Rounds.Limits LIMITS = new Rounds.Limits(10_000, 64, 1);

  private final Pool pool;
  private final Rounds<MediaAsset, Optional<MediaAsset>> rounds =
      new Rounds<>(LIMITS, this::saveAll);

  /** Bytes of one of the names may go any moment: none of them is saved. */
  private static final class LeftOver extends RuntimeException {
    private LeftOver() {
      super("left over", null, false, false);
    }
  }

  SavedMedia(Pool pool) {
    this.pool = pool;
  }

  /** The file as it is kept; {@link Unavailable} while bytes of its name are left over. */
  Uni<MediaAsset> save(MediaAsset asset) {
    return rounds
        .submit(asset)
        .map(
            saved ->
                saved.orElseThrow(
                    () ->
                        new Unavailable(
                            "The same file was taken out, and its bytes are being deleted")));
  }

  private Uni<List<Optional<MediaAsset>>> saveAll(List<MediaAsset> assets) {
    return saveTogether(assets)
        .map(saved -> saved.stream().map(Optional::of).toList())
        .onFailure(LeftOver.class)
        .recoverWithUni(() -> saveEach(assets));
  }

  private Uni<List<Optional<MediaAsset>>> saveEach(List<MediaAsset> assets) {
    return Multi.createFrom()
        .iterable(assets)
        .onItem()
        .transformToUniAndConcatenate(
            asset ->
                saveTogether(List.of(asset))
                    .map(saved -> Optional.of(saved.get(0)))
                    .onFailure(LeftOver.class)
                    .recoverWithItem(Optional.empty()))
        .collect()
        .asList();
  }

  private Uni<List<MediaAsset>> saveTogether(List<MediaAsset> assets) {
    return pool.withTransaction(connection -> save(connection, assets))
        .onFailure(failure -> !(failure instanceof LeftOver))
        .transform(StoreFailures::translate);
  }

  private static Uni<List<MediaAsset>> save(SqlConnection connection, List<MediaAsset> assets) {
    return connection
        .preparedQuery(MediaStatements.SAVE)
        .execute(columns(assets))
        .chain(() -> connection.preparedQuery(MediaStatements.SAVED).execute(named(assets)))
        .map(SavedMedia::assets);
  }

  private static Tuple columns(List<MediaAsset> assets) {
    Tuple columns =
        key(assets)
            .texts(asset -> asset.file().contentType())
            .texts(asset -> asset.file().extension())
            .longs(asset -> asset.file().bytes())
            .integers(size(Dimensions::width))
            .integers(size(Dimensions::height))
            .texts(asset -> asset.name().orElse(null))
            .texts(asset -> asset.source().orElse(null))
            .texts(asset -> asset.alt().orElse(null))
            .tuple();
    return columns.addArrayOfOffsetDateTime(
        assets.stream()
            .map(asset -> PostgresMediaRepository.exact(asset.createdAt()))
            .toArray(OffsetDateTime[]::new));
  }

  private static Function<MediaAsset, @Nullable Integer> size(Function<Dimensions, Integer> side) {
    return asset -> asset.file().dimensions().map(side).orElse(null);
  }

  private static Tuple named(List<MediaAsset> assets) {
    return key(assets).tuple();
  }

  private static Columns<MediaAsset> key(List<MediaAsset> assets) {
    return Columns.of(assets)
        .longs(asset -> asset.key().organization().value())
        .texts(asset -> asset.key().id().sha256());
  }

  private static List<MediaAsset> assets(RowSet<Row> rows) {
    List<MediaAsset> assets = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.getBoolean("left_over")) {
        throw new LeftOver();
      }
      assets.add(asset(row));
    }
    return assets;
  }

  private static MediaAsset asset(Row row) {
    MediaFile file = MediaFiles.of(row);
    return new MediaAsset(
        file.in(new OrganizationId(row.getLong("org"))),
        file,
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("source")),
        Optional.ofNullable(row.getString("alt")),
        row.getLong("usage"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
