package dev.creamery.application.fake;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is known of media, in memory. Each call is a transaction of its own. */
public final class InMemoryMediaRepository implements MediaRepository {
  private record Name(OrganizationId organization, MediaId id) {}

  private final Map<Name, MediaAsset> assets = new LinkedHashMap<>();
  private final Map<Name, Instant> takenIn = new HashMap<>();
  private final Map<Name, Set<Long>> shown = new HashMap<>();
  private final Map<MediaKey, Instant> leftovers = new LinkedHashMap<>();

  /** Notes that an item shows a file. */
  public synchronized void use(OrganizationId organization, MediaId id, long item) {
    shown.computeIfAbsent(new Name(organization, id), name -> new HashSet<>()).add(item);
  }

  private synchronized <T> T alone(Supplier<T> work) {
    return work.get();
  }

  private <T> Uni<T> later(Supplier<T> work) {
    return Uni.createFrom().item(() -> alone(work));
  }

  private static Name name(MediaKey key) {
    return new Name(key.organization(), key.id());
  }

  private MediaAsset current(Name name, MediaAsset asset) {
    return described(asset, asset.alt(), shown.getOrDefault(name, Set.of()).size());
  }

  private static MediaAsset described(MediaAsset asset, Optional<String> alt, long usage) {
    return new MediaAsset(
        asset.key(), asset.file(), asset.name(), asset.source(), alt, usage, asset.createdAt());
  }

  private Optional<MediaAsset> get(Name name) {
    return Optional.ofNullable(assets.get(name)).map(asset -> current(name, asset));
  }

  @Override
  public Uni<MediaAsset> save(MediaAsset asset) {
    return later(
        () -> {
          Name name = name(asset.key());
          if (leftovers.keySet().stream()
              .map(InMemoryMediaRepository::name)
              .anyMatch(name::equals)) {
            throw new Unavailable("Left over");
          }
          takenIn.put(name, asset.createdAt());
          return current(name, assets.computeIfAbsent(name, absent -> asset));
        });
  }

  @Override
  public Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id) {
    return later(() -> get(new Name(organization, id)));
  }

  @Override
  public Uni<MediaPage> list(OrganizationId organization, MediaListing wanted) {
    return later(
        () -> {
          List<MediaAsset> all =
              assets.keySet().stream()
                  .filter(name -> name.organization().equals(organization))
                  .flatMap(name -> get(name).stream())
                  .filter(asset -> matches(asset, wanted))
                  .sorted(
                      Comparator.comparing(MediaAsset::createdAt)
                          .reversed()
                          .thenComparing(asset -> asset.key().id().sha256()))
                  .toList();
          List<MediaAsset> page =
              all.stream()
                  .skip((wanted.page() - 1L) * wanted.pageSize())
                  .limit(wanted.pageSize())
                  .toList();
          return new MediaPage(page, all.size());
        });
  }

  private static boolean matches(MediaAsset asset, MediaListing wanted) {
    return (!wanted.unused() || asset.usage() == 0)
        && wanted.type().filter(type -> !isOf(type, asset.file().contentType())).isEmpty()
        && wanted.search().filter(text -> !says(asset, text)).isEmpty();
  }

  private static boolean isOf(String wanted, String type) {
    return wanted.endsWith("/*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }

  private static boolean says(MediaAsset asset, String text) {
    String part = text.toLowerCase(Locale.ROOT);
    return List.of(asset.name(), asset.source(), asset.alt()).stream()
        .flatMap(Optional::stream)
        .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(part));
  }

  @Override
  public Uni<Optional<MediaAsset>> describe(
      OrganizationId organization, MediaId id, Optional<String> alt) {
    return later(
        () -> {
          Name name = new Name(organization, id);
          assets.computeIfPresent(name, (same, asset) -> described(asset, alt, 0));
          return get(name);
        });
  }

  @Override
  public Uni<Removal> remove(OrganizationId organization, MediaId id) {
    return later(
        () -> {
          Optional<MediaAsset> found = get(new Name(organization, id));
          if (found.isEmpty()) {
            return new Removal.Missing();
          }
          long usage = found.get().usage();
          return usage > 0 ? new Removal.InUse(usage) : takeOut(found.get().key());
        });
  }

  private Removal takeOut(MediaKey key) {
    assets.remove(name(key));
    leftovers.put(key, Instant.now());
    return new Removal.Removed(key);
  }

  @Override
  public Uni<List<MediaKey>> removeUnused(Instant before, int most) {
    return later(
        () -> {
          List<MediaKey> unused = new ArrayList<>();
          for (Name name : List.copyOf(assets.keySet())) {
            MediaAsset asset = get(name).orElseThrow();
            boolean old = takenIn.getOrDefault(name, Instant.MAX).isBefore(before);
            if (unused.size() < most && old && asset.usage() == 0) {
              takeOut(asset.key());
              unused.add(asset.key());
            }
          }
          return unused;
        });
  }

  @Override
  public Uni<List<MediaKey>> leftovers(Instant before, int most) {
    return later(
        () ->
            leftovers.entrySet().stream()
                .filter(each -> each.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList());
  }

  @Override
  public Uni<Void> forget(MediaKey key) {
    return later(() -> leftovers.remove(key)).replaceWithVoid();
  }
}
