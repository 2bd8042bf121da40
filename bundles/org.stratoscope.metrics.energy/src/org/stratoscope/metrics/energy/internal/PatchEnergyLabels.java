package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.DataTransform;
import org.stratoscope.api.component.DataTransformComponent;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.run.Context;
import org.stratoscope.metrics.energy.EnergyLabels;
import org.stratoscope.metrics.energy.PatchBasis;
import org.stratoscope.metrics.energy.PatchEnergy;

/** Labels that depend on the patches of the images. */
public final class PatchEnergyLabels implements DataTransformComponent<PatchEnergyLabelsParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "patch-energy-labels",
                "Labels from patch energy",
                "Replaces the labels: images are sorted by the energy of their patches along one principal component and"
                        + " cut into equally large classes (Chowers and Weiss 2023). The probe gets its labels by the"
                        + " limits of the training data.");
    }

    @Override
    public Class<PatchEnergyLabelsParameters> parameters() {
        return PatchEnergyLabelsParameters.class;
    }

    @Override
    public DataTransform prepare(PatchEnergyLabelsParameters parameters, Dataset reference, Context context)
            throws StratoscopeException {
        if (parameters.classes() > reference.size()) {
            throw new InvalidInputException("The data transform patch-energy-labels cannot spread " + reference.size()
                    + " images over " + parameters.classes() + " classes; lower its parameter 'classes'.");
        }
        ComponentParameters chosen = parameters.chosen();
        PatchBasis basis = chosen.basis(info(), reference, context.monitor());
        PatchEnergy energy = new PatchEnergy(
                reference.shape(), chosen.size(), chosen.size(), basis.components()[chosen.component() - 1]);
        EnergyLabels labels = EnergyLabels.spreading(reference, energy, parameters.classes(), context.monitor());
        return dataset -> labels.label(dataset, context.monitor());
    }
}
