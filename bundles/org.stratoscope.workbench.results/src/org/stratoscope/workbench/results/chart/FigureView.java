package org.stratoscope.workbench.results.chart;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;

/** A figure with its title, its legend and the menu that exports it. */
public final class FigureView {

    private final Composite area;
    private final ChartWidget widget;
    private final Legend legend;
    private final CLabel title;
    private final Label note;
    private final FigureExport export;

    /**
     * Creates the figure.
     *
     * @param enlarge called when the user wants to see it large, or small again
     */
    public FigureView(Composite parent, ChartModel model, Runnable enlarge) {
        // A plain composite, as the theme's style sheet knows no classes of ours.
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).margins(6, 4).applyTo(area);
        Composite head = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(head);
        title = new CLabel(head, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        title.addListener(SWT.MouseDoubleClick, event -> enlarge.run());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .indent(8, 0)
                .applyTo(title);
        note = new Label(head, SWT.NONE);
        note.setForeground(ThemeColours.faint(head));
        widget = new ChartWidget(area, model);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(widget.chart());
        legend = new Legend(area, widget);
        export = new FigureExport(widget);
        createTools(head, enlarge);
        showTitle();
    }

    private void createTools(Composite head, Runnable enlarge) {
        ToolBar tools = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
        ToolItem item = new ToolItem(tools, SWT.DROP_DOWN);
        item.setImage(Icons.image("export.svg"));
        item.setToolTipText("Save this figure as PNG, SVG or CSV");
        Menu menu = exportMenu(enlarge);
        item.addListener(SWT.Selection, event -> {
            var bounds = item.getBounds();
            menu.setLocation(tools.toDisplay(bounds.x, bounds.y + bounds.height));
            menu.setVisible(true);
        });
        Menu onChart = exportMenu(enlarge);
        widget.chart().setMenu(onChart);
        widget.chart().getPlotArea().getControl().setMenu(onChart);
    }

    private Menu exportMenu(Runnable enlarge) {
        Menu menu = new Menu(area.getShell(), SWT.POP_UP);
        area.addListener(SWT.Dispose, event -> menu.dispose());
        for (FigureFormat format : FigureFormat.values()) {
            item(menu, "Save as " + format.name() + "...", () -> export.ask(format));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Enlarge or restore", enlarge);
        return menu;
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** What is drawn now. */
    public ChartModel model() {
        return widget.model();
    }

    /**
     * Draws another state of the figure; does nothing when it is the same.
     *
     * @param waiting whether more results may come
     */
    public void show(ChartModel model, boolean waiting) {
        widget.setWaiting(waiting);
        if (!model.equals(widget.model())) {
            widget.show(model);
            legend.refresh();
            showTitle();
        }
    }

    private void showTitle() {
        title.setText(widget.model().title().replace("&", "&&"));
        title.setToolTipText(widget.model().title() + "\nDouble-click to enlarge or restore");
        note.setText(leftOut());
        title.getParent().layout();
    }

    /** What the figure cannot show is told, not dropped in silence. */
    private String leftOut() {
        int points = widget.plotted().stream().mapToInt(PlottedSeries::leftOut).sum();
        boolean positive =
                widget.model().x().logarithmic() || widget.model().y().logarithmic();
        return points == 0
                ? ""
                : points + (points == 1 ? " point" : " points") + " without a " + (positive ? "positive " : "")
                        + "value";
    }
}
