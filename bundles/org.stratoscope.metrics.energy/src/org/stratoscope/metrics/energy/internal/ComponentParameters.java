package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.PatchMoments;

/** One principal component of patches. */
public record ComponentParameters(
        @Parameter(
                title = "Component",
                description = "Number of the principal component of patches, counted from 1 by descending variance.",
                defaultValue = "15",
                minimum = 1)
        int component,

        @Parameter(
                title = "Patch size",
                description = "Height and width of the patches.",
                unit = "pixels",
                defaultValue = "3",
                minimum = 1,
                maximum = 63)
        int size,

        @Parameter(
                title = "Images",
                description = "The principal components are those of the patches of the first so many training images.",
                unit = "images",
                defaultValue = "10000",
                minimum = 1)
        int images) {

    /** The principal components, after a check that the chosen one exists. */
    PatchBasis basis(ComponentInfo info, Dataset reference, Monitor monitor) throws StratoscopeException {
        ImageShape shape = reference.shape();
        if (size > shape.height() || size > shape.width()) {
            throw new InvalidInputException("The data transform " + info.id() + " takes patches of " + size
                    + " pixels from images of " + shape + "; lower its parameter 'size'.");
        }
        int components = shape.channels() * size * size;
        if (component > components) {
            throw new InvalidInputException("The data transform " + info.id() + " has no component " + component
                    + ", as patches of this size have " + components + "; lower its parameter 'component'.");
        }
        int count = Math.min(images, reference.size());
        return new PatchMoments(shape, size, size).basis(reference, count, true, monitor);
    }
}
