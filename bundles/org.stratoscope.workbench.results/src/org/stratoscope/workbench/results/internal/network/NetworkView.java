package org.stratoscope.workbench.results.internal.network;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.ThemeColours;

/** The network of the editor in front: of a run, or of an experiment that need not have been run. */
public final class NetworkView extends ViewPart {

    private static final String EXTENSION = ".experiment";

    private final Follower follower = new Follower();
    private Composite stack;
    private Composite noteArea;
    private Label note;
    private Optional<NetworkPage> page = Optional.empty();
    private Optional<RunDirectory> shown = Optional.empty();
    private int request;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        noteArea = new Composite(stack, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(noteArea);
        note = new Label(noteArea, SWT.WRAP);
        note.setData("id", "network.note");
        note.setForeground(ThemeColours.faint(noteArea));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        tell("The network of an experiment or a run appears here; open one of them.");
        getSite().getPage().addPartListener(follower);
        follow(getSite().getPage().getActiveEditor());
    }

    private void follow(IWorkbenchPart part) {
        Optional<IEditorInput> input = Optional.ofNullable(part)
                .filter(IEditorPart.class::isInstance)
                .map(editor -> ((IEditorPart) editor).getEditorInput());
        if (input.isEmpty()) {
            return;
        }
        int mine = ++request;
        if (input.get() instanceof RunInput run) {
            show(new RunDirectory(run.folder()));
        } else if (document(input.get()).isPresent()) {
            Path document = document(input.get()).get();
            Background.run(
                    "Plan " + document.getFileName(),
                    () -> DocumentSubjects.plan(document),
                    directory -> {
                        if (mine == request && !stack.isDisposed()) {
                            show(directory);
                        }
                    },
                    failure -> {
                        if (mine == request && !stack.isDisposed()) {
                            tell(Failures.sentence(failure));
                        }
                    });
        }
    }

    private static Optional<Path> document(IEditorInput input) {
        return Optional.of(input)
                .filter(IURIEditorInput.class::isInstance)
                .map(file -> ((IURIEditorInput) file).getURI())
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(URI::getPath)
                .filter(path -> path.endsWith(EXTENSION))
                .map(Path::of);
    }

    private void show(RunDirectory directory) {
        if (!shown.equals(Optional.of(directory))) {
            page.ifPresent(old -> old.control().dispose());
            page = Optional.of(new NetworkPage(stack, directory));
            shown = Optional.of(directory);
        }
        NetworkPage current = page.orElseThrow();
        bringToFront(current.control());
        current.refresh();
    }

    private void tell(String sentence) {
        note.setText(sentence.replace("&", "&&"));
        bringToFront(noteArea);
    }

    private void bringToFront(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout(true, true);
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(follower);
        super.dispose();
    }

    /** Looks at whatever editor comes to the front; coming back to one after saving it shows it anew. */
    private final class Follower implements IPartListener {

        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part == NetworkView.this) {
                follow(getSite().getPage().getActiveEditor());
            } else {
                follow(part);
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            follow(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // What was shown stays until another editor comes.
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // What is shown stays.
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // It is activated next.
        }
    }
}
