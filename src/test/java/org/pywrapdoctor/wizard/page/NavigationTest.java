package org.pywrapdoctor.wizard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigationTest {
  private final Navigation navigation = new Navigation();

  @Test
  void backGoesTheWayThatOneCame() {
    navigation.go(Screen.PYTHON);
    navigation.go(Screen.RESULT);
    navigation.back();
    assertThat(navigation.current()).isEqualTo(Screen.PYTHON);
    navigation.back();
    navigation.back();
    assertThat(navigation.current()).isEqualTo(Screen.START);
    assertThat(navigation.canGoBackProperty().get()).isFalse();
  }

  @Test
  void theSameScreenTwiceIsOneStep() {
    navigation.go(Screen.PYTHON);
    navigation.go(Screen.PYTHON);
    navigation.back();
    assertThat(navigation.current()).isEqualTo(Screen.START);
  }

  @Test
  void aReplacedScreenIsNotOnTheWayBack() {
    navigation.go(Screen.RESULT);
    navigation.replace(Screen.HEALTHY);
    assertThat(navigation.current()).isEqualTo(Screen.HEALTHY);
    navigation.back();
    assertThat(navigation.current()).isEqualTo(Screen.START);
  }

  @Test
  void whatComesAfterAChangeIsForgotten() {
    navigation.go(Screen.PYTHON);
    navigation.go(Screen.INSTALLATION);
    navigation.go(Screen.PYTHON);
    navigation.forgetAfter(Step.PYTHON);
    assertThat(navigation.reachable()).containsExactlyInAnyOrder(Step.START, Step.PYTHON);
    navigation.back();
    assertThat(navigation.current()).isEqualTo(Screen.START);
  }

  @Test
  void numbersOfScreensAreForEver() {
    assertThat(Screen.START.number()).isEqualTo(1);
    assertThat(Screen.PYTHON.number()).isEqualTo(2);
    assertThat(Screen.INSTALLATION.number()).isEqualTo(3);
    assertThat(Screen.LIBRARIES.number()).isEqualTo(4);
    assertThat(Screen.GPU.number()).isEqualTo(5);
    assertThat(Screen.IMPORT.number()).isEqualTo(6);
    assertThat(Screen.RESULT.number()).isEqualTo(7);
    assertThat(Screen.REPAIR.number()).isEqualTo(8);
    assertThat(Screen.HEALTHY.number()).isEqualTo(12);
    assertThat(Screen.FAULT.number()).isEqualTo(90);
  }
}
