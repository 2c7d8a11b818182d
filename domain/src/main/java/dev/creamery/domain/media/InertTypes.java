package dev.creamery.domain.media;

import java.util.Set;

/**
 * Tells types that only show something from those that a browser would run or open by another
 * program: scripts in an SVG or a PDF would act in the name of whoever serves them.
 */
final class InertTypes {
  private static final Set<String> KINDS = Set.of("image", "audio", "video", "font");

  private InertTypes() {}

  /**
   * Whether a browser may show a file of this type in its place.
   *
   * @param contentType without parameters
   */
  static boolean include(String contentType) {
    int slash = contentType.indexOf('/');
    return contentType.equals("text/plain")
        || (slash > 0
            && KINDS.contains(contentType.substring(0, slash))
            && !contentType.endsWith("xml"));
  }
}
