package org.pywrapdoctor.host.recorded;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.InputStream;
import java.io.OutputStream;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A recording as one JSON file and back.
public final class RecordingJson {
  private static final JsonMapper MAPPER =
      SnapshotJson.mapper()
          .rebuild()
          .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
          .build();

  private RecordingJson() {}

  /// Writes a recording and closes the stream.
  public static void write(Recording recording, OutputStream target) {
    MAPPER.writeValue(target, recording);
  }

  /// Reads a recording.
  ///
  /// @throws JacksonException when it is none
  public static Recording read(InputStream source) {
    return MAPPER.readValue(source, Recording.class);
  }
}
