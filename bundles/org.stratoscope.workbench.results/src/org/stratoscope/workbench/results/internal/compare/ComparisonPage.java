package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.workbench.results.chart.ChartHighlight;
import org.stratoscope.workbench.results.chart.PickedPoint;
import org.stratoscope.workbench.results.internal.FiguresPage;

/** The header, the table of runs and the figures; what is selected in one stands out in all. */
final class ComparisonPage {

    private static final int[] SHARES = {27, 73};

    private final ComparisonHeader header;
    private final RunsTableView table;
    private final FiguresPage figures;
    private Comparison comparison = Comparison.of(List.of());
    private ComparisonContent content = new ComparisonContent(List.of(), List.of(), List.of());
    private Optional<String> layer = Optional.empty();
    private String filter = "";

    ComparisonPage(Composite parent, Consumer<Comparison> edited, Consumer<List<Path>> dropped) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new ComparisonHeader(parent, edited, this::filter);
        SashForm parts = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        table = new RunsTableView(
                parts,
                this::selected,
                away -> edited.accept(
                        comparison.minus(away.stream().map(ComparedRun::folder).toList())));
        figures = new FiguresPage(
                parts,
                "comparison.figures",
                "The statistics of the runs appear here, one figure each. None yet: drag runs from the view Runs or the"
                        + " explorer here, or choose another state of the network or another filter above.");
        parts.setWeights(SHARES);
        figures.onPick(this::picked);
        new RunDrop(parent, dropped);
    }

    void show(Comparison now, ComparisonContent read) {
        comparison = now;
        content = read;
        header.show(now, read);
        table.show(read, now.groupBy().isEmpty());
        showFigures();
    }

    private void filter(String words) {
        filter = words;
        showFigures();
    }

    private void showFigures() {
        ComparisonContent.Shown shown = content.figures(comparison, filter);
        figures.show(shown.figures(), false);
        header.tell(shown.figures().size(), shown.found());
        highlight();
    }

    private void selected() {
        layer = Optional.empty();
        highlight();
    }

    /** A point stands for its run and its layer; the same point again for nothing. */
    private void picked(PickedPoint point) {
        Optional<String> run = content.runs().stream()
                .map(ComparedRun::name)
                .filter(name -> belongs(point.series().name(), name))
                .findFirst();
        boolean again = layer.equals(Optional.of(point.point().label()));
        layer = again ? Optional.empty() : Optional.of(point.point().label());
        table.select(again ? Optional.empty() : run);
        highlight();
    }

    private void highlight() {
        Set<String> names = table.selected().stream().map(ComparedRun::name).collect(Collectors.toSet());
        boolean all = names.isEmpty() || comparison.groupBy().isPresent();
        figures.highlight(new ChartHighlight(
                series -> all || names.stream().anyMatch(name -> belongs(series, name)), layer));
    }

    private static boolean belongs(String series, String run) {
        return series.equals(run) || series.startsWith(run + ", ");
    }

    void setFocus() {
        table.table().setFocus();
    }
}
