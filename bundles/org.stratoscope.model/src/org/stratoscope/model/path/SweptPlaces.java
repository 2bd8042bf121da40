package org.stratoscope.model.path;

import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.model.experiment.Experiment;

/**
 * The places that one axis of a sweep goes along together: paths of {@link ExperimentPaths} separated by semicolons. A value
 * gives one text for all of them or one for each; see {@link SweepValue}.
 *
 * @param paths at least one
 */
public record SweptPlaces(List<String> paths) {

    public SweptPlaces {
        paths = List.copyOf(paths);
    }

    /** The places an axis's path names. */
    public static SweptPlaces of(String path) {
        return new SweptPlaces(SweepValue.parts(path));
    }

    /**
     * Checks that every place can be set.
     *
     * @throws InvalidInputException when there is nothing at one of the paths
     */
    public void check(Experiment experiment) throws InvalidInputException {
        for (String path : paths) {
            ExperimentPaths.check(experiment, path);
        }
    }

    /**
     * Sets every place.
     *
     * @param value a value of the axis
     * @throws InvalidInputException when the number of texts is neither one nor that of the places, or one does not fit
     */
    public void set(Experiment experiment, String value) throws InvalidInputException {
        List<String> texts = SweepValue.parse(value).texts();
        if (texts.size() != 1 && texts.size() != paths.size()) {
            throw new InvalidInputException("The value '" + value + "' gives " + texts.size() + " values for the "
                    + paths.size() + " places " + String.join("; ", paths)
                    + "; give one for all of them or one for each, separated by semicolons.");
        }
        for (int i = 0; i < paths.size(); i++) {
            ExperimentPaths.set(experiment, paths.get(i), texts.get(texts.size() == 1 ? 0 : i));
        }
    }
}
