package dev.creamery.application.process;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out what is behind the addresses of media that commands name: files of the library for its
 * own addresses, and for all others what was fetched for the command.
 */
final class MediaLookup {
  private static final MediaFinding NOT_KEPT =
      new MediaFinding.Refused(
          ErrorCode.MEDIA_NOT_FOUND,
          "The media library has no such file. Upload it, or give the address that it comes from.");

  private final MediaUrls urls;
  private final List<PendingCommand> fetching = new ArrayList<>();
  private final Set<MediaKey> linked = new HashSet<>();
  private final Map<PendingCommand, Map<String, MediaKey>> links = new HashMap<>();

  MediaLookup(MediaUrls urls) {
    this.urls = urls;
  }

  /** Notes the addresses that a command names; most name none. */
  void note(PendingCommand command, Set<String> named) {
    boolean fetches = false;
    for (String url : named) {
      MediaKey key = urls.key(url).orElse(null);
      if (key == null) {
        fetches = true;
      } else {
        links.computeIfAbsent(command, one -> new HashMap<>()).put(url, key);
        if (key.organization().equals(command.item().organization())) {
          linked.add(key);
        }
      }
    }
    if (fetches) {
      fetching.add(command);
    }
  }

  /**
   * For each command what is behind its addresses; those that are still to be fetched are missing.
   */
  Uni<Map<CommandKey, Map<String, MediaFinding>>> find(Processing.Transaction transaction) {
    return (linked.isEmpty()
            ? Uni.createFrom().item(Map.<MediaKey, MediaFile>of())
            : transaction.findKept(linked))
        .flatMap(
            kept ->
                (fetching.isEmpty()
                        ? Uni.createFrom().item(Map.<CommandKey, Map<String, MediaFinding>>of())
                        : transaction.findFetched(fetching))
                    .map(fetched -> both(kept, fetched)));
  }

  private Map<CommandKey, Map<String, MediaFinding>> both(
      Map<MediaKey, MediaFile> kept, Map<CommandKey, Map<String, MediaFinding>> fetched) {
    Map<CommandKey, Map<String, MediaFinding>> all = new HashMap<>(fetched);
    links.forEach(
        (command, keys) -> {
          Map<String, MediaFinding> findings =
              new HashMap<>(all.getOrDefault(command.key(), Map.of()));
          keys.forEach((url, key) -> findings.put(url, found(command, key, kept)));
          all.put(command.key(), findings);
        });
    return all;
  }

  /** A file of another organization is as good as none. */
  private static MediaFinding found(
      PendingCommand command, MediaKey key, Map<MediaKey, MediaFile> kept) {
    MediaFile file = kept.get(key);
    return file != null && key.organization().equals(command.item().organization())
        ? new MediaFinding.Found(key, file)
        : NOT_KEPT;
  }
}
