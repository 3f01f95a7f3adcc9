package org.pywrapdoctor.wizard.step.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.TestModel;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

class ModelRowsTest {
  private final ModelRows rows = new ModelRows(Words.in(Locale.ENGLISH));

  @Test
  void aModelSaysWhatWroteItAndWhatItNeeds() {
    Model model = TestModel.keras(Format.HDF5, "2.8.0", TestModel.layer("Dense", "units"));
    List<Fact> facts = rows.of(Seen.known(model));
    assertThat(facts)
        .extracting(Fact::subject)
        .containsExactly("Form", "Written by", "Kinds of layers", "TensorFlow here");
    assertThat(facts)
        .extracting(Fact::value)
        .containsExactly("HDF5 file, 1 kB", "Keras 2.8.0", "Dense", "Loading it was not tried.");
  }

  @Test
  void manyOperationsAreCounted() {
    String[] names = IntStream.range(0, 11).mapToObj("Op%02d"::formatted).toArray(String[]::new);
    assertThat(rows.of(Seen.known(TestModel.saved("2.15.0", names))))
        .extracting(Fact::value)
        .contains("Op00, Op01, Op02, Op03, Op04, Op05, Op06, Op07 and 3 more");
  }

  @Test
  void whatWasReallyLoadedIsFine() {
    Model loaded = TestModel.saved("2.15.0").withLoading(Seen.known(TestLaunch.works()));
    Fact here = rows.of(Seen.known(loaded)).getLast();
    assertThat(here.judged().state()).isEqualTo(State.FINE);
    assertThat(here.value()).startsWith("Loaded in ");
  }

  @Test
  void withoutAModelThereIsNothingToShow() {
    assertThat(rows.of(Seen.notKnown("There is no model."))).isEmpty();
  }
}
