package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures and icon files that the build makes of `assets/logo.svg`.
class LogoTest {
  private static final Path MADE = Path.of("target", "logo");

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256})
  void theWindowHasItInEachSize(int size) throws IOException {
    try (InputStream picture =
        WizardApplication.class.getResourceAsStream("logo-" + size + ".png")) {
      Image image = Fx.call(() -> new Image(picture));
      assertThat(image.getWidth()).isEqualTo(size);
      assertThat(image.getHeight()).isEqualTo(size);
      assertThat(image.getPixelReader().getColor(0, 0).getOpacity()).as("a corner").isLessThan(0.5);
      assertThat(image.getPixelReader().getColor(size / 2, 1).getOpacity()).isEqualTo(1);
    }
  }

  @Test
  void theIconFileOfWindowsHoldsThem() throws IOException {
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(MADE.resolve("logo.ico")))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.getShort(2)).as("an icon").isEqualTo((short) 1);
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = 6 + 16 * i;
      int width = width(file, file.getInt(entry + 12), file.getInt(entry + 8));
      assertThat(file.get(entry)).isEqualTo((byte) width);
      widths.add(width);
    }
    assertThat(widths).containsExactly(16, 24, 32, 48, 64, 128, 256);
  }

  @Test
  void theIconFileOfMacOsHoldsThem() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(MADE.resolve("logo.icns")));
    assertThat(file.getInt(0)).as("icns").isEqualTo(0x69636e73);
    assertThat(file.getInt(4)).isEqualTo(file.limit());
    List<Integer> widths = new ArrayList<>();
    for (int entry = 8; entry < file.limit(); entry += file.getInt(entry + 4)) {
      widths.add(width(file, entry + 8, file.getInt(entry + 4) - 8));
    }
    assertThat(widths).containsExactly(16, 32, 32, 64, 64, 128, 256, 256, 512, 512);
  }

  /// Of a PNG picture inside a file.
  private static int width(ByteBuffer file, int offset, int length) {
    byte[] picture = new byte[length];
    file.get(offset, picture);
    return (int) Fx.call(() -> new Image(new ByteArrayInputStream(picture))).getWidth();
  }
}
