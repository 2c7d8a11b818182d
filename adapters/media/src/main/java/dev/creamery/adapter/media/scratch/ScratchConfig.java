package dev.creamery.adapter.media.scratch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files are while they are on their way. */
@ConfigMapping(prefix = "creamery.media")
public interface ScratchConfig {
  /**
   * A folder, made where it is missing; several processes may share it. On the file system of a
   * store that keeps files in a folder, a file is kept by renaming it.
   */
  @WithDefault("${java.io.tmpdir}/creamery-media")
  Path scratch();
}
