package org.stratoscope.loaders.keras.internal;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;

/** Writes small Keras files. */
final class KerasModels {

    /** A convolution with padding same and stride two, a flattening and a linear map; 5 x 4 pixels, 2 channels. */
    static final String SEQUENTIAL = """
            {"class_name": "Sequential", "config": {"name": "small", "layers": [
              {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5, 4, 2], "name": "in"}},
              {"class_name": "Conv2D", "config": {"name": "conv", "filters": 3, "kernel_size": [3, 3], "strides": [2, 2],
                "padding": "same", "activation": "relu", "use_bias": true}},
              {"class_name": "Flatten", "config": {"name": "flat"}},
              {"class_name": "Dense", "config": {"name": "out", "units": 2, "activation": "linear"}}]}}
            """;

    private KerasModels() {}

    static Path write(Path file, String configuration) {
        float[][][][] kernel = new float[3][3][2][3];
        int count = 0;
        for (float[][][] row : kernel) {
            for (float[][] column : row) {
                for (float[] channel : column) {
                    for (int k = 0; k < channel.length; k++) {
                        channel[k] = (count++ * 7 % 11 - 5) / 4f;
                    }
                }
            }
        }
        float[][] dense = new float[3 * 2 * 3][2];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = new float[] {(i * 5 % 7 - 3) / 2f, (i * 3 % 5 - 2) / 2f};
        }
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("model_config", configuration);
            WritableGroup weights = hdf.putGroup("model_weights");
            WritableGroup conv = weights.putGroup("conv").putGroup("conv");
            conv.putDataset("kernel:0", kernel);
            conv.putDataset("bias:0", new float[] {0.5f, -0.25f, 0});
            WritableGroup out = weights.putGroup("out").putGroup("out");
            out.putDataset("kernel:0", dense);
            out.putDataset("bias:0", new float[] {1, 2});
        }
        return file;
    }
}
