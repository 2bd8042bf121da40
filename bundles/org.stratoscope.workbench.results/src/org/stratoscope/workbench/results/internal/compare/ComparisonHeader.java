package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** What of the runs is shown: the state of the network, groups, differences, and which statistics. */
final class ComparisonHeader {

    private static final List<Optional<String>> SUBJECTS =
            List.of(Optional.of(Comparison.TRAINED), Optional.of("initial"), Optional.empty());

    private final Composite area;
    private final Combo subject;
    private final Combo group;
    private final Combo reference;
    private final Text filter;
    private final Label count;
    private List<Optional<String>> groups = List.of();
    private List<Optional<Path>> references = List.of();
    private Comparison shown = Comparison.of(List.of());

    /**
     * Creates the header.
     *
     * @param edited told the comparison as the user wants it
     * @param filtered told the words that statistics have to hold
     */
    ComparisonHeader(Composite parent, Consumer<Comparison> edited, Consumer<String> filtered) {
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(8)
                .margins(10, 6)
                .spacing(6, 4)
                .applyTo(area);
        subject = combo("Network", "comparison.subject");
        subject.setItems("after training", "before training", "before and after training");
        subject.addListener(
                SWT.Selection, event -> edited.accept(shown.ofSubject(SUBJECTS.get(subject.getSelectionIndex()))));
        group = combo("Lines", "comparison.group");
        group.addListener(
                SWT.Selection, event -> edited.accept(shown.groupedBy(groups.get(group.getSelectionIndex()))));
        reference = combo("Show", "comparison.reference");
        reference.addListener(
                SWT.Selection, event -> edited.accept(shown.against(references.get(reference.getSelectionIndex()))));
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter statistics");
        filter.setData("id", "comparison.filter");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(80, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        filter.addListener(SWT.Modify, event -> filtered.accept(filter.getText()));
        count = new Label(area, SWT.NONE);
        count.setData("id", "comparison.count");
        count.setForeground(ThemeColours.mixed(area, 0.7));
    }

    private Combo combo(String title, String id) {
        Label label = new Label(area, SWT.NONE);
        label.setText(title);
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData("id", id);
        Accessibles.name(combo, title);
        GridDataFactory.fillDefaults()
                .hint(136, SWT.DEFAULT)
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(combo);
        return combo;
    }

    void show(Comparison comparison, ComparisonContent content) {
        shown = comparison;
        subject.select(Math.max(0, SUBJECTS.indexOf(comparison.subject())));
        groups = new ArrayList<>();
        groups.add(Optional.empty());
        content.groups().forEach(path -> groups.add(Optional.of(path)));
        comparison
                .groupBy()
                .map(Optional::of)
                .filter(path -> !groups.contains(path))
                .ifPresent(groups::add);
        fill(
                group,
                groups.stream()
                        .map(path -> path.map(place -> "mean by " + SweepValue.shortened(place))
                                .orElse("each run"))
                        .toList());
        group.select(groups.indexOf(comparison.groupBy()));
        references = new ArrayList<>();
        references.add(Optional.empty());
        content.runs().forEach(run -> references.add(Optional.of(run.folder())));
        List<String> names = new ArrayList<>();
        names.add("values");
        content.runs().forEach(run -> names.add("difference to " + run.name()));
        fill(reference, names);
        reference.select(Math.max(0, references.indexOf(comparison.reference())));
    }

    private static void fill(Combo combo, List<String> items) {
        if (!items.equals(List.of(combo.getItems()))) {
            combo.setItems(items.toArray(String[]::new));
        }
    }

    /** Tells how many of the statistics are shown. */
    void tell(int figures, int found) {
        count.setText(figures < found ? figures + " of " + found : found + (found == 1 ? " figure" : " figures"));
        count.setToolTipText(figures < found ? "Filter by the name of a statistic or measurement to see others" : null);
        area.layout(true);
    }

    void setFocus() {
        filter.setFocus();
    }
}
