import java.io.IOException;
import java.nio.ByteBuffer;
import org.pywrapdoctor.platform.ByteSource;

/// A file that counts the bytes that are read of it.
final class CountedBytes implements ByteSource {

  private final ByteSource file;
  private long read;

  CountedBytes(ByteSource file) {
    this.file = file;
  }

  long read() {
    return read;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int read(long offset, ByteBuffer target) throws IOException {
    int count = file.read(offset, target);
    read += Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
