package org.pywrapdoctor.probe.installation;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a distribution came from when not from a registry (PyPA, "Recording the Direct URL Origin
/// of installed distributions").
///
/// @param url without user name and password
/// @param editable whether it only points to a source folder
record DirectUrl(String url, boolean editable) {

  static Optional<DirectUrl> parse(String json) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      String url = node.path("url").asString("");
      return url.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new DirectUrl(
                  withoutCredentials(url),
                  node.path("dir_info").path("editable").asBoolean(false)));
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  private static String withoutCredentials(String url) {
    return url.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@", "$1");
  }
}
