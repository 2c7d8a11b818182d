package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, as they travel with the application. */
final class PostgresBinaries {

  /** The property that names the folder where the launcher keeps unpacked programs. */
  static final String KEPT = "creamery.programs";

  private static final int EXECUTABLE = 0100;

  private PostgresBinaries() {}

  /**
   * Unpacks the programs under the given folder unless that is done already, and answers where they
   * are. A new build of PostgreSQL is unpacked beside the old one.
   *
   * @throws StartRefused if this application was built for another kind of machine
   */
  static Path unpackedUnder(Path folder) throws IOException {
    String archive = "postgres-%s.txz".formatted(platform());
    URL url = PostgresBinaries.class.getClassLoader().getResource(archive);
    if (url == null) {
      throw new StartRefused(
          "this Creamery was built without PostgreSQL for %s; build it on this machine, or name a PostgreSQL server in CREAMERY_DATABASE_URL."
              .formatted(platform()));
    }
    JarURLConnection packed = (JarURLConnection) url.openConnection();
    Path target = folder.resolve("programs-%08x".formatted(packed.getJarEntry().getCrc()));
    if (!Files.isDirectory(target)) {
      Optional<Path> ready = ready(target);
      FreshFolder.fill(
          target,
          fresh -> {
            if (ready.isPresent()) {
              copy(ready.get(), fresh);
            } else {
              unpack(packed, fresh);
            }
          });
    }
    return target.resolve("bin");
  }

  /**
   * The same programs as the launcher has kept them from an earlier start; they need no unpacking.
   */
  private static Optional<Path> ready(Path target) {
    return Optional.ofNullable(System.getProperty(KEPT))
        .map(kept -> Path.of(kept).resolve(target.getFileName()))
        .filter(Files::isDirectory);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(from)) {
      all = tree.skip(1).toList();
    }
    for (Path one : all) {
      Path copy = to.resolve(from.relativize(one));
      Files.copy(one, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "darwin" : system)
        + (Set.of("aarch64", "arm64").contains(machine) ? "-arm_64" : "-x86_64");
  }

  private static void unpack(JarURLConnection packed, Path folder) throws IOException {
    try (InputStream bytes = new BufferedInputStream(packed.getInputStream(), 1 << 16);
        TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(bytes))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        unpack(entry, archive, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = entry.resolveIn(folder);
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & EXECUTABLE) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }
}
