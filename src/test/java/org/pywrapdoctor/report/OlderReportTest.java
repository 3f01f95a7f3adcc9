package org.pywrapdoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.node.ObjectNode;

class OlderReportTest {

  @Test
  void aPartThatAnOlderProgramDidNotKnowWasNotLookedAt() {
    ObjectNode tree = (ObjectNode) SnapshotJson.toTree(Snapshots.healthyLinux());
    tree.remove("log");
    Snapshot read = SnapshotJson.fromTree(tree);
    assertThat(read.log()).isEqualTo(Seen.notLooked());
    assertThat(read).isEqualTo(Snapshots.healthyLinux());
  }
}
