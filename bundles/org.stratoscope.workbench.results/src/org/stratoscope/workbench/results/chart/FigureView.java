package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.function.Consumer;
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
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.StatisticHelp;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.ThemeColours;

/** A figure with its title and the menu that exports it. */
public final class FigureView {

    private final Composite area;
    private final FigureContent content;
    private final CLabel title;
    private final Label note;
    private final FigureExport export;

    /**
     * Creates the figure.
     *
     * @param enlarge called when the user wants to see it large, or small again
     */
    public FigureView(Composite parent, Figure figure, Runnable enlarge) {
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
        content = FigureContent.of(area, figure);
        export = new FigureExport(content);
        createTools(head, enlarge);
        showTitle();
    }

    private void createTools(Composite head, Runnable enlarge) {
        ToolBar tools = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
        ToolItem item = new ToolItem(tools, SWT.DROP_DOWN);
        item.setImage(Icons.image("export.svg"));
        item.setToolTipText("Save or copy this figure");
        Menu menu = exportMenu(enlarge);
        item.addListener(SWT.Selection, event -> {
            var bounds = item.getBounds();
            menu.setLocation(tools.toDisplay(bounds.x, bounds.y + bounds.height));
            menu.setVisible(true);
        });
        Menu onFigure = exportMenu(enlarge);
        content.controls().forEach(control -> control.setMenu(onFigure));
    }

    private Menu exportMenu(Runnable enlarge) {
        Menu menu = new Menu(area.getShell(), SWT.POP_UP);
        area.addListener(SWT.Dispose, event -> menu.dispose());
        for (FigureFormat format : FigureFormat.values()) {
            MenuItem item = item(menu, "Save as " + format.words() + "...", () -> export.ask(format));
            menu.addListener(SWT.Show, event -> item.setEnabled(format.fits(content.figure())));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Copy picture", export::copyPicture);
        item(menu, "Copy numbers", export::copyNumbers);
        new MenuItem(menu, SWT.SEPARATOR);
        List<MenuItem> parts = List.of(
                item(menu, "Zoom in (Ctrl+wheel)", () -> content.zoom(true)),
                item(menu, "Zoom out", () -> content.zoom(false)),
                item(menu, "Show all", content::showAll));
        menu.addListener(SWT.Show, event -> parts.forEach(part -> part.setEnabled(content.canZoom())));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Enlarge or restore", enlarge);
        return menu;
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** What is drawn now. */
    public Figure figure() {
        return content.figure();
    }

    /** Whether a figure is of the kind that this view draws. */
    public boolean canShow(Figure figure) {
        return figure.getClass() == content.figure().getClass();
    }

    /**
     * Draws another state of the figure; does nothing when it is the same.
     *
     * @param figure of a kind that can be shown
     * @param waiting whether more results may come
     */
    public void show(Figure figure, boolean waiting) {
        content.setWaiting(waiting);
        if (!figure.equals(content.figure())) {
            content.show(figure);
            showTitle();
        }
    }

    /** Lets parts of the figure stand out. */
    public void highlight(ChartHighlight highlight) {
        content.highlight(highlight);
    }

    /** Tells which point is clicked. */
    public void onPick(Consumer<PickedPoint> listener) {
        content.onPick(listener);
    }

    /** The title in full and what its statistics are. */
    private String tip() {
        String help = content.figure() instanceof ChartModel chart
                ? StatisticHelp.ofAxis(chart.y().title())
                : "";
        return content.figure().title() + (help.isEmpty() ? "" : "\n\n" + help + "\n")
                + "\nDouble-click to enlarge or restore";
    }

    private void showTitle() {
        area.setData("id", "figure." + content.figure().title());
        title.setText(content.figure().title().replace("&", "&&"));
        title.setToolTipText(tip());
        // What the figure cannot show is told, not dropped in silence.
        note.setText(content.leftOut());
        title.getParent().layout();
    }
}
