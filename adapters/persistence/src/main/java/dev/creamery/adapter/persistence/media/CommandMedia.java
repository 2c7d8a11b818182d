package dev.creamery.adapter.persistence.media;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.MediaFiles;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the media of commands come to, within the transaction that decides them. */
public final class CommandMedia {
  private record Named(long org, String sha256) {}

  private record Awaiting(PendingCommand command, String url) {}

  private final SqlConnection connection;

  public CommandMedia(SqlConnection connection) {
    this.connection = connection;
  }

  /** Those of these files that the library has; they stay there until the transaction ends. */
  public Uni<Map<MediaKey, MediaFile>> kept(Collection<MediaKey> keys) {
    Set<Named> named =
        keys.stream()
            .map(key -> new Named(key.organization().value(), key.id().sha256()))
            .collect(Collectors.toSet());
    return find(named)
        .map(
            files -> {
              Map<MediaKey, MediaFile> kept = new HashMap<>();
              files.forEach(
                  (name, file) -> kept.put(file.in(new OrganizationId(name.org())), file));
              kept.keySet().retainAll(Set.copyOf(keys));
              return kept;
            });
  }

  private Uni<Map<Named, MediaFile>> find(Collection<Named> named) {
    if (named.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(ImportStatements.KEPT)
        .execute(Columns.of(List.copyOf(named)).longs(Named::org).texts(Named::sha256).tuple())
        .map(
            rows -> {
              Map<Named, MediaFile> files = new HashMap<>();
              rows.forEach(
                  row ->
                      files.put(
                          new Named(row.getLong("org"), row.getString("id")), MediaFiles.of(row)));
              return files;
            });
  }

  /**
   * What was fetched for commands. A file that was taken out of the library meanwhile is as good as
   * not fetched.
   */
  public Uni<Map<CommandKey, Map<String, MediaFinding>>> fetched(
      Collection<PendingCommand> commands) {
    return connection
        .preparedQuery(ImportStatements.FETCHED)
        .execute(commands(List.copyOf(commands)).tuple())
        .flatMap(rows -> find(files(rows)).map(files -> findings(rows, files)));
  }

  private static Columns<PendingCommand> commands(List<PendingCommand> commands) {
    return Columns.of(commands)
        .longs(one -> one.item().organization().value())
        .uuids(PendingCommand::operation)
        .integers(PendingCommand::index);
  }

  private static Set<Named> files(RowSet<Row> rows) {
    Set<Named> files = new HashSet<>();
    for (Row row : rows) {
      if (row.getString("media") != null) {
        files.add(new Named(row.getLong("org"), row.getString("media")));
      }
    }
    return files;
  }

  private static Map<CommandKey, Map<String, MediaFinding>> findings(
      RowSet<Row> rows, Map<Named, MediaFile> files) {
    Map<CommandKey, Map<String, MediaFinding>> findings = new HashMap<>();
    for (Row row : rows) {
      finding(row, files)
          .ifPresent(
              finding ->
                  findings
                      .computeIfAbsent(
                          new CommandKey(row.getUUID("operation"), row.getInteger("index")),
                          key -> new HashMap<>())
                      .put(row.getString("source"), finding));
    }
    return findings;
  }

  private static Optional<MediaFinding> finding(Row row, Map<Named, MediaFile> files) {
    String code = row.getString("code");
    if (code != null) {
      return Optional.of(new MediaFinding.Refused(code(code), row.getString("message")));
    }
    long org = row.getLong("org");
    return Optional.ofNullable(files.get(new Named(org, row.getString("media"))))
        .map(file -> new MediaFinding.Found(file.in(new OrganizationId(org)), file));
  }

  private static ErrorCode code(String code) {
    return Arrays.stream(ErrorCode.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(ErrorCode.MEDIA_UNREACHABLE);
  }

  /** Has files fetched for commands, which are not due before. */
  public Uni<Void> await(List<MediaAwaited> awaited) {
    List<Awaiting> all =
        awaited.stream()
            .flatMap(one -> one.urls().stream().map(url -> new Awaiting(one.command(), url)))
            .toList();
    Columns<Awaiting> columns =
        Columns.of(all)
            .longs(one -> one.command().item().organization().value())
            .uuids(one -> one.command().operation())
            .integers(one -> one.command().index())
            .texts(Awaiting::url)
            .texts(one -> Hosts.of(one.url()));
    List<PendingCommand> commands = awaited.stream().map(MediaAwaited::command).toList();
    return connection
        .preparedQuery(ImportStatements.AWAIT)
        .execute(columns.tuple())
        .chain(
            () ->
                connection
                    .preparedQuery(ImportStatements.SUSPEND)
                    .execute(commands(commands).tuple()))
        .replaceWithVoid();
  }
}
