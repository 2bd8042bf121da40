package org.stratoscope.workbench.internal.welcome;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;
import org.stratoscope.workbench.ui.Workbenches;

/** Offers the newcomer three things to do and nothing else. */
public final class WelcomeEditor extends EditorPart {

    /** The editor's id. */
    public static final String ID = "org.stratoscope.workbench.welcome";

    /** What to open it on. */
    public static final IEditorInput INPUT = new WelcomeInput();

    private static final String GUIDE = "org.stratoscope.workbench.guide.";
    private static final int TILES = 3;
    private static final int MARGIN = 16;
    private static final int GAP = 16;

    private Tile first;
    private Composite tiles;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite page = new Composite(scroll, SWT.NONE);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 6).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(middle);
        createHeading(middle);
        createTiles(middle);
        createGuides(middle);
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, event -> fit(scroll));
        fit(scroll);
    }

    /** As many tiles side by side as have room. */
    private void fit(ScrolledComposite scroll) {
        int room = scroll.getClientArea().width - 2 * MARGIN + GAP;
        int columns = Math.max(1, Math.min(TILES, room / (Tile.LEAST_WIDTH + GAP)));
        ((GridLayout) tiles.getLayout()).numColumns = columns;
        int width = Math.clamp(room / columns - GAP, Tile.LEAST_WIDTH, Tile.WIDTH);
        for (Control tile : tiles.getChildren()) {
            ((GridData) tile.getLayoutData()).widthHint = width;
        }
        scroll.setMinSize(scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.layout(true, true);
    }

    private void createHeading(Composite parent) {
        Label icon = new Label(parent, SWT.NONE);
        icon.setImage(Icons.image("stratoscope48.png"));
        Label title = new Label(parent, SWT.NONE);
        title.setText("Stratoscope");
        title.setFont(JFaceResources.getHeaderFont());
        Label words = new Label(parent, SWT.WRAP);
        words.setText("See what each layer of a convolutional network has learnt.");
        words.setForeground(ThemeColours.faint(parent));
        GridDataFactory.swtDefaults().indent(0, 0).applyTo(words);
    }

    private void createTiles(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        tiles = row;
        GridLayoutFactory.fillDefaults()
                .numColumns(TILES)
                .equalWidth(true)
                .spacing(GAP, GAP)
                .applyTo(row);
        GridDataFactory.fillDefaults().indent(0, 10).applyTo(row);
        WelcomeActions actions = new WelcomeActions();
        first = new Tile(
                row,
                "quickstart",
                new Tile.Content(
                        TilePicture.CURVES,
                        "Run the quickstart",
                        "Train a small network on generated images and watch what its layers learn. No download;"
                                + " under a minute.",
                        "Create and run"),
                actions::runQuickstart);
        Tile network = new Tile(
                row,
                "network",
                new Tile.Content(
                        TilePicture.LAYERS,
                        "Open your network",
                        "Measure a network that you have, from PyTorch, ONNX, Keras or TensorFlow Lite. Foreign files are"
                                + " read and never run.",
                        "Choose a file"),
                actions::openNetwork);
        Tile figures = new Tile(
                row,
                "figures",
                new Tile.Content(
                        TilePicture.GRID,
                        "Browse the papers' figures",
                        "Experiments that draw the figures of the papers, ready to run and to change.",
                        "Show examples"),
                actions::browseExamples);
        for (Tile tile : new Tile[] {first, network, figures}) {
            GridDataFactory.fillDefaults().hint(Tile.WIDTH, Tile.HEIGHT).applyTo(tile);
        }
    }

    private static void createGuides(Composite parent) {
        Link guides = new Link(parent, SWT.WRAP);
        guides.setText(
                "Guides, step by step: <a href=\"first\">first experiment</a>, <a href=\"network\">import a network</a>,"
                        + " <a href=\"metric\">write a metric</a>");
        guides.setData("id", "welcome.guides");
        guides.addListener(SWT.Selection, event -> Workbenches.execute(GUIDE + event.text));
        GridDataFactory.fillDefaults().indent(0, 6).applyTo(guides);
    }

    @Override
    public void setFocus() {
        if (first != null && !first.isDisposed()) {
            first.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to save.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
