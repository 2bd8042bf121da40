package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DatasetComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;

/** CIFAR-100 with its fine labels, from its binary files. */
public final class Cifar100Component implements DatasetComponent<CifarParameters> {

    private static final List<String> NUMBERED_CLASSES =
            IntStream.range(0, 100).mapToObj(i -> "class " + i).toList();

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "cifar100",
                "CIFAR-100",
                "Colour photographs of 32 x 32 pixels in a hundred classes (Krizhevsky 2009), read from the binary files"
                        + " train.bin and test.bin.");
    }

    @Override
    public Class<CifarParameters> parameters() {
        return CifarParameters.class;
    }

    @Override
    public Dataset open(CifarParameters parameters, Context context) throws StratoscopeException {
        CifarFiles files = new CifarFiles(parameters.folder(), context.inputs());
        List<String> names = List.of(parameters.selection().split() == Split.TRAIN ? "train.bin" : "test.bin");
        Dataset images = files.read(names, 2, files.classes("fine_label_names.txt", NUMBERED_CLASSES), parameters);
        return parameters.noise().on(images, parameters.selection().split(), context.random());
    }
}
