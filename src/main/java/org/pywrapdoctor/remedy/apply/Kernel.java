package org.pywrapdoctor.remedy.apply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.remedy.Change.RegisterKernel;
import org.pywrapdoctor.snapshot.SnapshotJson;

/// What Jupyter reads to start an environment's Python for a notebook: "Making kernels for
/// Jupyter", "Kernel specs", in the documentation of jupyter_client.
///
/// @param command how it is started
/// @param title what Jupyter calls it
/// @param language what notebooks are written in
record Kernel(
    @JsonProperty("argv") List<String> command,
    @JsonProperty("display_name") String title,
    @JsonProperty("language") String language) {

  static void write(RegisterKernel order, String id) throws IOException {
    Path folder = Path.of(order.folder());
    Files.createDirectories(folder);
    Marker.put(folder, id);
    Kernel kernel =
        new Kernel(
            List.of(order.python(), "-m", "ipykernel_launcher", "-f", "{connection_file}"),
            order.title(),
            "python");
    Files.writeString(
        folder.resolve("kernel.json"), SnapshotJson.mapper().writeValueAsString(kernel));
  }
}
