/// Why a saved model does not load: one class for each cause.
@NullMarked
package org.pywrapdoctor.diagnosis.rule.model;

import org.jspecify.annotations.NullMarked;
