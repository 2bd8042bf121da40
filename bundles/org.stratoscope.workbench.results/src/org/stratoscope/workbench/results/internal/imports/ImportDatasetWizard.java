package org.stratoscope.workbench.results.internal.imports;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.workbench.project.DatasetExperiment;
import org.stratoscope.workbench.project.OpenExperiment;
import org.stratoscope.workbench.project.Projects;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.InstalledServices;

/** Puts images of somebody else into an experiment after showing what they are. */
final class ImportDatasetWizard extends Wizard {

    private final Optional<OpenExperiment> open;
    private final DatasetPage data = new DatasetPage();
    private final SamplesPage samples = new SamplesPage(data::value);
    private final Optional<UsePage> use;
    private final TargetPage target = new TargetPage(
            "data sets", () -> RunDirectory.slug(data.value().id().toLowerCase(Locale.ROOT)), this::summary);

    ImportDatasetWizard(Optional<OpenExperiment> open) {
        this.open = open;
        use = open.map(UsePage::new);
        setWindowTitle("Import data set");
    }

    @Override
    public void addPages() {
        addPage(data);
        addPage(samples);
        use.ifPresent(this::addPage);
        addPage(target);
    }

    private String summary() {
        String words = samples.found().map(DatasetLook::words).orElse("");
        return DatasetExperiment.hasSplit(schema())
                ? words
                : words + "\nIt is not split into training and test images: the images that are measured are among"
                        + " those the network learns.";
    }

    private ParameterSchema<?> schema() {
        return ParameterSchema.of(InstalledServices.registry()
                .find(ComponentKind.DATASET, data.value().id())
                .orElseThrow()
                .parameters());
    }

    private Optional<OpenExperiment.Place> place() {
        return use.flatMap(UsePage::place);
    }

    @Override
    public boolean canFinish() {
        IWizardPage current = getContainer().getCurrentPage();
        boolean last = place().isPresent() ? current == use.orElseThrow() : current == target;
        return last && samples.isPageComplete() && current.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        ComponentText chosen = data.value();
        if (place().isPresent()) {
            open.orElseThrow().use(chosen, place().get());
            return true;
        }
        try {
            int images = samples.found().orElseThrow().table().images();
            byte[] document = DatasetExperiment.about(chosen, schema(), images);
            Projects.createExperiment(target.project(), target.name(), document, created -> {});
            return true;
        } catch (InvalidInputException e) {
            target.setErrorMessage(Failures.sentence(e));
            return false;
        }
    }
}
