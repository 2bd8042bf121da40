package org.stratoscope.workbench.results.internal.imports;

import java.util.Locale;
import org.eclipse.jface.wizard.Wizard;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.workbench.project.NetworkExperiment;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.ui.Failures;

/** Makes an experiment about a network of somebody else after showing its layers and its test accuracy. */
final class ImportNetworkWizard extends Wizard {

    private final NetworkFilePage file = new NetworkFilePage();
    private final LayersPage layers = new LayersPage(file::look);
    private final AccuracyPage accuracy = new AccuracyPage(file::network);
    private final TargetPage target = new TargetPage(
            "networks", () -> RunDirectory.slug(file.networkName().toLowerCase(Locale.ROOT)), this::summary);

    ImportNetworkWizard() {
        setWindowTitle("Import network");
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(layers);
        addPage(accuracy);
        addPage(target);
    }

    private String summary() {
        return layers.found().map(LayersPage::words).orElse("") + "\n"
                + accuracy.measured()
                        .orElse("The test accuracy was not measured; go back to see whether the images are read as"
                                + " the network expects them.");
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == target && super.canFinish();
    }

    @Override
    public boolean performFinish() {
        try {
            byte[] document = NetworkExperiment.about(file.networkName(), file.network(), accuracy.probe());
            Projects.createExperiment(target.project(), target.name(), document, created -> {});
            return true;
        } catch (InvalidInputException e) {
            target.setErrorMessage(Failures.sentence(e));
            return false;
        }
    }
}
