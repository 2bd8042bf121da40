package org.stratoscope.workbench.internal.help;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.stratoscope.help.HelpBook;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** The help book: contents and search beside the page. */
public final class HelpEditor extends EditorPart {

    /** The id of the editor. */
    public static final String ID = "org.stratoscope.workbench.help";

    private static final int[] WEIGHTS = {27, 73};

    private Text search;
    private HelpContents contents;
    private HelpText page;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite side = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(side);
        search = new Text(side, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search the book");
        search.setData("id", "help.search");
        Accessibles.name(search, "Search the book");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        contents = new HelpContents(side, this::show);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(contents.control());
        page = new HelpText(sash, file -> contents.select(file));
        sash.setWeights(WEIGHTS);
        Background.run(
                "Read the help book",
                HelpBook::load,
                this::opened,
                failure -> Failures.log("The help book could not be read", failure));
    }

    private void opened(HelpBook book) {
        if (search.isDisposed()) {
            return;
        }
        contents.show(book);
        search.addListener(SWT.Modify, event -> contents.search(search.getText()));
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                contents.control().setFocus();
            }
        });
    }

    private void show(HelpContents.Place place) {
        page.show(place.page(), place.block());
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // Nothing is ever to be saved.
    }

    @Override
    public void doSaveAs() {
        // Nothing is ever to be saved.
    }
}
