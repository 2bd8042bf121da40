package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.ScaledPatches;

/** Changes the statistics of patches and leaves labels alone. */
public final class PatchScaling implements DataTransformComponent<PatchScalingParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "patch-scaling",
                "Patches with a scaled component",
                "Replaces each image by its overlapping patches, laid out as channels, and multiplies their coefficient"
                        + " along one principal component (Chowers and Weiss 2023). A first convolution of size 1 on them"
                        + " stands for one of the patches' size; profiles keep the order of the unchanged components.");
    }

    @Override
    public Class<PatchScalingParameters> parameters() {
        return PatchScalingParameters.class;
    }

    @Override
    public DataTransform prepare(PatchScalingParameters parameters, Dataset reference, Context context)
            throws StratoscopeException {
        ComponentParameters chosen = parameters.chosen();
        PatchBasis basis = chosen.basis(info(), reference, context.monitor());
        return dataset -> new ScaledPatches(
                dataset, chosen.size(), chosen.size(), basis, chosen.component() - 1, parameters.factor());
    }
}
