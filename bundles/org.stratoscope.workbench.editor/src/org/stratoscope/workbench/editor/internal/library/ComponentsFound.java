package org.stratoscope.workbench.editor.internal.library;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.InstalledServices;
import org.stratoscope.workbench.ui.Workbenches;

/** Lets the search of the window find the installed components; the library opens at the one that is chosen. */
public final class ComponentsFound implements IQuickAccessComputer {

    @Override
    public QuickAccessElement[] computeElements() {
        return LibraryEntry.all(InstalledServices.registry()).stream()
                .map(Found::new)
                .toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // Nothing is kept.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Found extends QuickAccessElement {

        private final LibraryEntry entry;

        Found(LibraryEntry entry) {
            this.entry = entry;
        }

        @Override
        public String getLabel() {
            return entry.title() + " (" + entry.id() + "), " + KindText.singular(entry.kind());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icons.descriptor(KindText.icon(entry.kind()));
        }

        @Override
        public String getId() {
            return entry.kind().text() + "/" + entry.id();
        }

        @Override
        public void execute() {
            Workbenches.page().ifPresent(this::reveal);
        }

        private void reveal(IWorkbenchPage page) {
            try {
                if (page.showView(LibraryView.ID) instanceof LibraryView library) {
                    library.reveal(entry.component());
                }
            } catch (PartInitException e) {
                Failures.show("Library", e.getMessage());
            }
        }
    }
}
