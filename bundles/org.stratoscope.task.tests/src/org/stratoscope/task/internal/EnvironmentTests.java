package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims: processor and environment variables are described as far as numbers depend on them. */
class EnvironmentTests {

    @Test
    void aProcessorIsItsModelAndItsArithmetic() {
        Processor processor = Processor.of(List.of(
                "processor\t: 0",
                "model\t\t: 85",
                "model name\t: Some CPU @ 2.00GHz",
                "flags\t\t: fpu vme sse2 tsc avx512f fma avx2 bmi1 amx_bf16 hypervisor",
                "",
                "processor\t: 1",
                "model name\t: Another"));
        assertEquals(new Processor("Some CPU @ 2.00GHz", "amx_bf16 avx2 avx512f bmi1 fma sse2"), processor);
    }

    @Test
    void anArmProcessorHasFeatures() {
        Processor processor = Processor.of(List.of("Features\t: fp asimd evtstrm sve2 i8mm", "CPU part\t: 0xd4f"));
        assertEquals(new Processor("ARM part 0xd4f", "asimd fp i8mm sve2"), processor);
    }

    @Test
    void whatThePlatformDoesNotTellIsUnknown() {
        assertEquals(new Processor("unknown", "unknown"), Processor.of(List.of("nothing", "flags\t: vme")));
    }

    @Test
    void onlyVariablesThatCanChangeNumbersAreKept() {
        Map<String, String> all = Map.of(
                "OMP_NUM_THREADS", "2",
                "MKL_CBWR", "AVX2",
                "ATEN_CPU_CAPABILITY", "default",
                "PYTORCH_FLAVOR", "cpu",
                "CUDA_VISIBLE_DEVICES", "0",
                "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1",
                "LD_PRELOAD", "/x.so",
                "AWS_SECRET", "no",
                "HOME", "/root",
                "MYOMP_", "no");
        assertEquals(
                List.of(
                        "ATEN_CPU_CAPABILITY",
                        "CUDA_VISIBLE_DEVICES",
                        "GLIBC_TUNABLES",
                        "LD_PRELOAD",
                        "MKL_CBWR",
                        "OMP_NUM_THREADS",
                        "PYTORCH_FLAVOR"),
                List.copyOf(Variables.relevant(all).keySet()));
    }
}
