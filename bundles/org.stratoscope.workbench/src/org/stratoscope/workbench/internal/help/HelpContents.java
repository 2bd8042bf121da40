package org.stratoscope.workbench.internal.help;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.stratoscope.help.HelpBlock;
import org.stratoscope.help.HelpBook;
import org.stratoscope.help.HelpPage;
import org.stratoscope.workbench.ui.Accessibles;

/** The pages with their headings, or what a search found. */
final class HelpContents {

    private static final int HITS_AT_MOST = 200;
    private static final int WORDS = 70;

    /**
     * A place in the book.
     *
     * @param block number of the block in the page
     */
    record Place(HelpPage page, int block) {}

    private final Tree tree;
    private HelpBook book;

    HelpContents(Composite parent, Consumer<Place> chosen) {
        tree = new Tree(parent, SWT.SINGLE | SWT.V_SCROLL);
        tree.setData("id", "help.contents");
        Accessibles.name(tree, "Pages of the help book");
        tree.addListener(SWT.Selection, event -> {
            if (event.item.getData() instanceof Place place) {
                chosen.accept(place);
            }
        });
    }

    Tree control() {
        return tree;
    }

    void show(HelpBook whole) {
        book = whole;
        contents();
    }

    void search(String question) {
        if (question.isBlank()) {
            contents();
            return;
        }
        tree.removeAll();
        book.search(question).stream().limit(HITS_AT_MOST).forEach(hit -> {
            String words = hit.page().blocks().get(hit.block()).words().replaceAll("\\s+", " ");
            boolean heading = words.equals(hit.heading());
            add(
                    null,
                    heading
                            ? words
                            : hit.heading() + ": "
                                    + (words.length() > WORDS ? words.substring(0, WORDS) + "..." : words),
                    new Place(hit.page(), hit.block()));
        });
        if (tree.getItemCount() == 0) {
            new TreeItem(tree, SWT.NONE).setText("Nothing in the book has these words.");
        }
    }

    private void contents() {
        tree.removeAll();
        TreeItem above = null;
        for (HelpPage page : book.pages()) {
            TreeItem item = add(page.isReference() ? above : null, page.title(), new Place(page, 0));
            above = page.isReference() ? above : item;
            for (int i = 1; i < page.blocks().size(); i++) {
                if (page.blocks().get(i) instanceof HelpBlock.Heading heading && heading.level() == 2) {
                    add(item, heading.words(), new Place(page, i));
                }
            }
        }
        select(book.pages().getFirst().file());
    }

    /** Goes to the page of that file. */
    void select(String file) {
        select(file, tree.getItems());
    }

    private void select(String file, TreeItem... items) {
        for (TreeItem item : items) {
            if (item.getData() instanceof Place place && place.page().file().equals(file)) {
                tree.setSelection(item);
                item.setExpanded(true);
                tree.notifyListeners(SWT.Selection, selection(item));
                return;
            }
            select(file, item.getItems());
        }
    }

    private static org.eclipse.swt.widgets.Event selection(TreeItem item) {
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.item = item;
        return event;
    }

    private TreeItem add(TreeItem parent, String text, Place place) {
        TreeItem item = parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
        item.setText(text);
        item.setData(place);
        return item;
    }
}
