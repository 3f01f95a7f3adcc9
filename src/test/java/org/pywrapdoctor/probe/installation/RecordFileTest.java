package org.pywrapdoctor.probe.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordFileTest {

  @Test
  void readsPathChecksumAndSize() {
    RecordFile record =
        RecordFile.parse(
            """
            six.py,sha256=AbC-_9,34703
            "a,""b"".py",md5=xyz,1\r
            "x/y,z.so",,
            ..\\..\\Scripts\\f2py.exe,sha256=Q,108449
            tensorflow-2.21.0.dist-info/RECORD,,
            """);
    assertThat(record.entries())
        .containsExactly(
            new RecordEntry("six.py", "AbC-_9", 34703),
            new RecordEntry("a,\"b\".py", "", 1),
            new RecordEntry("x/y,z.so", "", -1),
            new RecordEntry("../../Scripts/f2py.exe", "Q", 108449),
            new RecordEntry("tensorflow-2.21.0.dist-info/RECORD", "", -1));
    assertThat(record.malformedLines()).isZero();
  }

  @Test
  void countsLinesThatMakeNoSense() {
    RecordFile record =
        RecordFile.parse(
            "good.py,,\n\nno comma\none,comma\n,sha256=x,1\nx.py,sha256=x,12a\nx.py,sha256=x,-1\n"
                + "x.py,sha256=x,9999999999999999999999\nx.py,nonsense,1\nx\0.py,,\n\ufffd.py,,");
    assertThat(record.entries()).containsExactly(new RecordEntry("good.py", "", -1));
    assertThat(record.malformedLines()).isEqualTo(9);
  }

  @Test
  void survivesNoise() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(300, 0, 128).forEach(c -> text.append((char) c));
      RecordFile.parse(text.toString()).importPackages();
    }
  }

  @Test
  void namesWhatCanBeImported() {
    RecordFile record =
        RecordFile.parse(
            """
            ../../../bin/saved_model_cli,,
            bin/tool,,
            tensorflow-2.21.0.dist-info/METADATA,,
            tensorflow/__init__.py,,
            tensorflow/python/_pywrap.so,,
            numpy.libs/libopenblas.so,,
            six.py,,
            _cffi_backend.cpython-311-x86_64-linux-gnu.so,,
            __pycache__/six.cpython-311.pyc,,
            distutils-precedence.pth,,
            __editable___mine_finder.py,,
            with-hyphen/x.py,,
            google/protobuf/message.py,,
            """);
    assertThat(record.importPackages())
        .containsExactly("tensorflow", "six", "_cffi_backend", "google");
  }

  @Test
  void knowsNativeFilesByName() {
    assertThat(
            new String[] {
              "a.so", "b/libx.so.2", "c.pyd", "d.dll", "e.2.dylib", "x.cpython-311-darwin.so"
            })
        .allMatch(RecordEntry::isNative);
    assertThat(new String[] {"a.so.d/x.txt", "b.sol", "so", "c.py", "x.so_notes"})
        .noneMatch(RecordEntry::isNative);
  }
}
