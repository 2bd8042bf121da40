package org.stratoscope.datasets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.run.Context;

/** Images of some classes only. */
public final class ClassSelection implements DataTransformComponent<ClassSelectionParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "class-selection",
                "Some classes only",
                "Keeps the images of the classes named, for instance two classes for a network with one output.");
    }

    @Override
    public Class<ClassSelectionParameters> parameters() {
        return ClassSelectionParameters.class;
    }

    @Override
    public DataTransform prepare(ClassSelectionParameters parameters, Dataset reference, Context context)
            throws InvalidInputException {
        List<String> chosen = new ArrayList<>();
        for (String part : parameters.classes().split("/", -1)) {
            String name = part.strip();
            if (!reference.classes().contains(name)) {
                throw new InvalidInputException("The data transform class-selection is asked for a class '" + name
                        + "', but the classes are " + String.join(", ", reference.classes()) + "; correct 'classes'.");
            }
            if (chosen.contains(name)) {
                throw new InvalidInputException("The data transform class-selection is asked for the class '" + name
                        + "' twice; name it once in 'classes'.");
            }
            chosen.add(name);
        }
        return dataset -> selected(dataset, chosen);
    }

    private static Dataset selected(Dataset dataset, List<String> chosen) throws InvalidInputException {
        List<String> names = dataset.classes();
        int[] kept = IntStream.range(0, dataset.size())
                .filter(index -> chosen.contains(names.get(dataset.label(index))))
                .toArray();
        if (kept.length == 0) {
            throw new InvalidInputException("The data transform class-selection finds no image of "
                    + String.join(", ", chosen) + "; use more images or other classes.");
        }
        return new Selected(dataset, kept, chosen);
    }

    /** The images kept, by their number in the data set they come from. */
    private record Selected(Dataset dataset, int[] kept, List<String> classes) implements Dataset {

        @Override
        public ImageShape shape() {
            return dataset.shape();
        }

        @Override
        public int size() {
            return kept.length;
        }

        @Override
        public int label(int index) {
            return classes.indexOf(dataset.classes().get(dataset.label(kept[index])));
        }

        @Override
        public void image(int index, float[] target, int offset) {
            dataset.image(kept[index], target, offset);
        }
    }
}
