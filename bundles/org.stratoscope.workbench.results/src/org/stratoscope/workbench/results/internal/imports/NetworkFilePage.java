package org.stratoscope.workbench.results.internal.imports;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ComponentPaths;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.project.NetworkExperiment;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Preferences;
import org.stratoscope.workbench.ui.ThemeColours;

/** Asks for the file of a network and for what its reader has to be told. */
final class NetworkFilePage extends WizardPage {

    private static final String FILE = "file";
    private static final String AUTOMATIC = "What the file says";
    private static final List<String> SHAPES = List.of(AUTOMATIC, "3 x 32 x 32", "1 x 28 x 28", "3 x 224 x 224");
    private static final Pattern CLASSES = Pattern.compile("[1-9]\\d{0,4}");
    private static final int WIDTH = 640;

    private Text file;
    private Label reader;
    private ReaderForm parameters;
    private Combo shape;
    private Text classes;
    private Optional<Component<?>> component = Optional.empty();

    NetworkFilePage() {
        super("file");
        setTitle("Import network");
        setDescription("Choose the file of a trained network. It is read and never run.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 6).applyTo(page);
        Composite fixed = form(page);
        FieldRow row = new FieldRow(fixed, "File", "PyTorch, safetensors, ONNX, Keras (HDF5) or TensorFlow Lite");
        Composite fileRow = new Composite(fixed, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(fileRow);
        file = new Text(fileRow, SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(file);
        file.setMessage(".th, .pth, .pt, .safetensors, .onnx, .h5 or .tflite");
        file.addListener(SWT.Modify, event -> fileChanged());
        Button browse = new Button(fileRow, SWT.PUSH);
        browse.setText("Browse...");
        browse.addListener(SWT.Selection, event -> browse());
        row.complete(fileRow, "import.network.row", "", "");
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(fileRow);
        file.setData("id", "import.network.file");
        Accessibles.name(file, "File");
        reader = new Label(page, SWT.WRAP);
        reader.setData("id", "import.network.reader");
        reader.setForeground(ThemeColours.faint(page));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(reader);
        parameters = new ReaderForm(form(page), FILE, this::check);
        Composite images = form(page);
        FieldRow shapeRow = new FieldRow(images, "Images", "Channels x height x width of the images the network takes");
        shape = new Combo(images, SWT.DROP_DOWN);
        shape.setItems(SHAPES.toArray(String[]::new));
        shape.select(0);
        shape.addListener(SWT.Modify, event -> check());
        shapeRow.complete(shape, "import.network.shape", "", "channels x height x width");
        FieldRow classesRow = new FieldRow(images, "Classes", "How many classes the network tells apart");
        classes = new Text(images, SWT.BORDER);
        classes.setText("10");
        classes.addListener(SWT.Modify, event -> check());
        classesRow.complete(classes, "import.network.classes", "", "counts where an architecture is named");
        setControl(page);
        fileChanged();
        setErrorMessage(null);
        file.setFocus();
    }

    private static Composite form(Composite page) {
        Composite form = new Composite(page, SWT.NONE);
        FieldRow.layout(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        return form;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Choose a network");
        Preferences.folder(Preferences.WEIGHTS).map(Path::toString).ifPresent(dialog::setFilterPath);
        dialog.setFilterExtensions(NetworkExperiment.EXTENSIONS);
        dialog.setFilterNames(new String[] {"Networks (PyTorch, safetensors, ONNX, Keras, TensorFlow Lite)"});
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void fileChanged() {
        Optional<Component<?>> found = found();
        boolean same = found.map(Component::info).equals(component.map(Component::info));
        component = found;
        if (!same) {
            rebuild();
        }
        check();
    }

    private Optional<Component<?>> found() {
        if (file.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            return InstalledServices.registry()
                    .find(
                            ComponentKind.NETWORK,
                            NetworkExperiment.reader(file.getText().strip()))
                    .map(reads -> (Component<?>) reads);
        } catch (InvalidInputException e) {
            // The page says so.
            return Optional.empty();
        }
    }

    private void rebuild() {
        reader.setText(component
                .map(found ->
                        "Read as " + found.info().title() + ". " + found.info().description())
                .orElse("")
                .replace("&", "&&"));
        parameters.show(component);
        ((Composite) getControl()).layout(true, true);
    }

    private void check() {
        String problem = problem().orElse(null);
        setErrorMessage(problem);
        setPageComplete(problem == null && !file.getText().isBlank());
    }

    private Optional<String> problem() {
        if (file.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(file.getText().strip());
            NetworkExperiment.reader(
                    path.getFileName() == null ? "" : path.getFileName().toString());
            if (!path.isAbsolute() || !Files.isRegularFile(path)) {
                return Optional.of("There is no file " + path + "; choose another one.");
            }
        } catch (InvalidInputException | InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
        if (!shape.getText().equals(AUTOMATIC) && shape().isEmpty()) {
            return Optional.of("'" + shape.getText() + "' is no shape of images; write it like 3 x 32 x 32.");
        }
        if (!CLASSES.matcher(classes.getText()).matches()) {
            return Optional.of("'" + classes.getText() + "' is no number of classes; write it like 10.");
        }
        return Optional.empty();
    }

    private Optional<ImageShape> shape() {
        return ShapeText.parse(shape.getText());
    }

    /** The file's name without its end. */
    String networkName() {
        return Path.of(file.getText().strip()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /** What reads the file. */
    ComponentText network() {
        Component<?> reads = component.orElseThrow();
        Path chosen = Path.of(file.getText().strip());
        Map<String, String> all = new LinkedHashMap<>();
        all.put(FILE, chosen.toString());
        all.putAll(parameters.values());
        return ComponentPaths.absolute(
                ParameterSchema.of(reads.parameters()),
                new ComponentText(reads.info().id(), all),
                chosen.getParent());
    }

    NetworkLook look() {
        return new NetworkLook(network(), shape(), Integer.parseInt(classes.getText()));
    }
}
