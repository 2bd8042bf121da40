package org.stratoscope.task.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that can change numbers: those that libtorch, its libraries, the loader and Java read. */
final class Variables {

    private static final List<String> NAMES =
            List.of("GLIBC_TUNABLES", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final List<String> FAMILIES = List.of(
            "OMP_",
            "GOMP_",
            "KMP_",
            "MKL_",
            "OPENBLAS_",
            "ATEN_",
            "PYTORCH_",
            "TORCH_",
            "DNNL_",
            "ONEDNN_",
            "CUDA_",
            "CUBLAS_",
            "CUDNN_",
            "NVIDIA_",
            "DJL_",
            "MALLOC_",
            "LD_",
            "DYLD_");

    private Variables() {}

    /** The variables of those names, sorted. */
    static Map<String, String> relevant(Map<String, String> environment) {
        Map<String, String> relevant = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (NAMES.contains(name) || FAMILIES.stream().anyMatch(name::startsWith)) {
                relevant.put(name, value);
            }
        });
        return relevant;
    }
}
