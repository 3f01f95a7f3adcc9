package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.companion.DependencyVersionMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.EstimatorMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.H5pyMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.KerasMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.MissingDependencyRule;
import org.pywrapdoctor.diagnosis.rule.companion.MlDtypesMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.NumpyAbiMismatchRule;
import org.pywrapdoctor.diagnosis.rule.companion.ProtobufMismatchRule;
import org.pywrapdoctor.diagnosis.rule.gpu.ContainerWithoutGpuRule;
import org.pywrapdoctor.diagnosis.rule.gpu.CpuOnlyBuildRule;
import org.pywrapdoctor.diagnosis.rule.gpu.GpuHiddenRule;
import org.pywrapdoctor.diagnosis.rule.gpu.NoGpuOnNativeWindowsRule;
import org.pywrapdoctor.diagnosis.rule.gpu.NonNvidiaGpuRule;
import org.pywrapdoctor.diagnosis.rule.gpu.NvidiaDriverMissingRule;
import org.pywrapdoctor.diagnosis.rule.gpu.Wsl1Rule;
import org.pywrapdoctor.diagnosis.rule.installation.AccessDeniedRule;
import org.pywrapdoctor.diagnosis.rule.installation.ConflictingDistributionsRule;
import org.pywrapdoctor.diagnosis.rule.installation.CorruptInstallationRule;
import org.pywrapdoctor.diagnosis.rule.installation.HollowPackageRule;
import org.pywrapdoctor.diagnosis.rule.installation.MixedVersionsRule;
import org.pywrapdoctor.diagnosis.rule.installation.ShadowingModuleRule;
import org.pywrapdoctor.diagnosis.rule.installation.TensorFlowIntelMissingRule;
import org.pywrapdoctor.diagnosis.rule.installation.UserSiteShadowingRule;
import org.pywrapdoctor.diagnosis.rule.installation.WheelForOtherPlatformRule;
import org.pywrapdoctor.diagnosis.rule.installation.WheelForOtherPythonRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.BrokenInterpreterRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.EnvVariableOverrideRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.NoWheelForPlatformRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.RemovedModuleRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.TensorFlowNotInstalledRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.UnsupportedPythonRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.WindowsOnArmRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.WrongArchitectureRule;
import org.pywrapdoctor.diagnosis.rule.interpreter.WrongInterpreterRule;
import org.pywrapdoctor.diagnosis.rule.loader.GlibcTooOldRule;
import org.pywrapdoctor.diagnosis.rule.loader.LibraryPathHijackRule;
import org.pywrapdoctor.diagnosis.rule.loader.LibstdcxxTooOldRule;
import org.pywrapdoctor.diagnosis.rule.loader.MissingMsvcRuntimeRule;
import org.pywrapdoctor.diagnosis.rule.loader.MuslLibcRule;
import org.pywrapdoctor.diagnosis.rule.loader.WrongArchitectureLibraryRule;
import org.pywrapdoctor.diagnosis.rule.machine.CpuLacksAvxRule;
import org.pywrapdoctor.diagnosis.rule.machine.RosettaPythonRule;

/// All rules, one line each, in the order in which their causes make each other pointless to talk
/// about: what stands first comes first among equally certain roots.
public final class Rules {

  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new LibraryPathHijackRule(),
        new BrokenInterpreterRule(),
        new WrongArchitectureRule(),
        new WindowsOnArmRule(),
        new NoWheelForPlatformRule(),
        new MuslLibcRule(),
        new RosettaPythonRule(),
        new CpuLacksAvxRule(),
        new UnsupportedPythonRule(),
        new ShadowingModuleRule(),
        new KerasMismatchRule(),
        new EnvVariableOverrideRule(),
        new UserSiteShadowingRule(),
        new WheelForOtherPlatformRule(),
        new WheelForOtherPythonRule(),
        new ConflictingDistributionsRule(),
        new TensorFlowIntelMissingRule(),
        new HollowPackageRule(),
        new MixedVersionsRule(),
        new AccessDeniedRule(),
        new CorruptInstallationRule(),
        new WrongInterpreterRule(),
        new TensorFlowNotInstalledRule(),
        new GlibcTooOldRule(),
        new LibstdcxxTooOldRule(),
        new MissingMsvcRuntimeRule(),
        new WrongArchitectureLibraryRule(),
        new RemovedModuleRule(),
        new MissingDependencyRule(),
        new ProtobufMismatchRule(),
        new NumpyAbiMismatchRule(),
        new MlDtypesMismatchRule(),
        new H5pyMismatchRule(),
        new EstimatorMismatchRule(),
        new DependencyVersionMismatchRule(),
        new NoGpuOnNativeWindowsRule(),
        new CpuOnlyBuildRule(),
        new Wsl1Rule(),
        new ContainerWithoutGpuRule(),
        new GpuHiddenRule(),
        new NonNvidiaGpuRule(),
        new NvidiaDriverMissingRule());
  }
}
