package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/** CIFAR-10 from its binary files. */
public final class Cifar10Component implements DatasetComponent<CifarParameters> {

    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final List<String> TRAIN_FILES =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");
    private static final List<String> TEST_FILES = List.of("test_batch.bin");

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "cifar10",
                "CIFAR-10",
                "Colour photographs of 32 x 32 pixels in ten classes (Krizhevsky 2009), read from the binary files"
                        + " data_batch_1.bin .. data_batch_5.bin and test_batch.bin; files may be missing or shortened.");
    }

    @Override
    public Class<CifarParameters> parameters() {
        return CifarParameters.class;
    }

    @Override
    public Dataset open(CifarParameters parameters, Context context) throws StratoscopeException {
        CifarFiles files = new CifarFiles(parameters.folder(), context.inputs());
        List<String> names = parameters.selection().split() == Split.TRAIN ? TRAIN_FILES : TEST_FILES;
        Dataset images = files.read(names, 1, files.classes("batches.meta.txt", CLASSES), parameters);
        return parameters.noise().on(images, parameters.selection().split(), context.random());
    }
}
