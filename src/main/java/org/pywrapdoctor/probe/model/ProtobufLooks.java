package org.pywrapdoctor.probe.model;

import java.io.IOException;

/// Whether a file without a signature looks like one of TensorFlow's protobuf messages.
final class ProtobufLooks {
  private static final int ENOUGH = 50;

  private ProtobufLooks() {}

  /// A schema version of 1, then meta graphs.
  static boolean isSavedModel(ModelBytes bytes) throws IOException {
    try {
      WireMessage message = WireMessage.of(bytes);
      return message.next()
          && message.isNumber(1)
          && message.number() == 1
          && message.next()
          && message.isBytes(2);
    } catch (Damage other) {
      return false;
    }
  }

  /// Nodes that have a name and an operation.
  static boolean isGraph(ModelBytes bytes) throws IOException {
    WireMessage message = WireMessage.of(bytes);
    int nodes = 0;
    try {
      for (int i = 0; i < ENOUGH && message.next(); i++) {
        if (message.isBytes(1)) {
          if (!isNode(message.message())) {
            return false;
          }
          nodes++;
        }
      }
    } catch (Damage cutOff) {
      return nodes > 0;
    }
    return nodes > 0;
  }

  private static boolean isNode(WireMessage node) throws IOException {
    boolean named = false;
    boolean operates = false;
    while (node.next()) {
      named |= node.isBytes(1);
      operates |= node.isBytes(2) && node.text().matches("[A-Za-z_]\\w*(>\\w+)*");
    }
    return named && operates;
  }
}
