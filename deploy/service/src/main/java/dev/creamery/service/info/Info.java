package dev.creamery.service.info;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What runs here, in the members that {@code /q/info} of Quarkus has.
 *
 * @param name of the application
 * @param version as the build had it, such as {@code 1.2.3}
 * @param commit the id of what was built, 40 hexadecimal digits; empty if it was built outside Git
 */
record Info(String name, String version, Optional<String> commit) {

  /** {@code {"os":{…},"java":{…},"git":{"commit":{"id":"…"}},"build":{…}}}; no git, no member. */
  String json() {
    JsonObject json =
        new JsonObject()
            .put("os", all("name", "os.name", "version", "os.version", "arch", "os.arch"))
            .put("java", all("version", "java.version", "vendor", "java.vendor"));
    commit.ifPresent(
        id -> json.put("git", new JsonObject().put("commit", new JsonObject().put("id", id))));
    return json.put("build", new JsonObject().put("name", name).put("version", version)).encode();
  }

  private JsonObject all(String... membersAndProperties) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < membersAndProperties.length; i += 2) {
      json.put(membersAndProperties[i], System.getProperty(membersAndProperties[i + 1]));
    }
    return json;
  }
}
