package org.stratoscope.workbench.results.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Range;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/**
 * Pans a line of a million points, with standard errors and without, in the chart widget of the workbench and counts the
 * frames that are drawn in a second; as a peer the same line is drawn as one polyline through all points. The window shows
 * half of the line and moves on by a hundredth of that in each frame. After a build, on a display, from the root of the
 * checkout:
 *
 * <pre>
 * javac -d OUT -cp "CLASSES:JARS" releng/benchmarks/PannedChart.java
 * java --enable-native-access=ALL-UNNAMED -cp "OUT:CLASSES:JARS" \
 *     org.stratoscope.workbench.results.chart.PannedChart [POINTS]
 * </pre>
 *
 * CLASSES are the folders target/classes of the bundles org.stratoscope.workbench.results, workbench and charts; JARS are
 * those of the product's folder plugins.
 */
final class PannedChart {

    private static final int WARM_UP = 20;
    private static final int FRAMES = 200;
    private static final int STEPS = 100;

    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final int count;

    private PannedChart(int count) {
        this.count = count;
        shell.setLayout(new FillLayout());
        shell.setSize(1200, 760);
        shell.open();
    }

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        PannedChart benchmark = new PannedChart(count);
        double naive = benchmark.polyline();
        double plain = benchmark.widget(false);
        double banded = benchmark.widget(true);
        System.out.printf(Locale.ROOT, "%,d points, frames per second%n", count);
        System.out.printf(Locale.ROOT, "one polyline through all points   %6.1f%n", naive);
        System.out.printf(Locale.ROOT, "chart of the workbench            %6.1f  (%.1f times)%n", plain, plain / naive);
        System.out.printf(Locale.ROOT, "the same with standard errors     %6.1f  (%.1f times)%n", banded, banded / naive);
        benchmark.display.dispose();
    }

    private double[] values() {
        double[] values = new double[count];
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 1; i < count; i++) {
            values[i] = values[i - 1] + random.nextDouble() - 0.5;
        }
        return values;
    }

    private double widget(boolean errors) {
        double[] values = values();
        List<PointModel> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new PointModel(i, values[i], errors ? 2 : Double.NaN, ""));
        }
        SeriesModel series = new SeriesModel("walk", points, 0, false, SeriesStyle.LINE);
        ChartModel model = new ChartModel(
                "A random walk", ChartKind.LINE, AxisModel.linear("step"), AxisModel.linear("height"), List.of(series));
        ChartWidget widget = new ChartWidget(shell, model);
        Control chart = widget.chart();
        double result = frames(chart, frame -> {
            double start = frame % STEPS * (count / 2.0 / STEPS);
            widget.pan(new Range(start, start + count / 2.0));
        });
        return result;
    }

    private double polyline() {
        double[] values = values();
        double low = java.util.Arrays.stream(values).min().orElseThrow();
        double high = java.util.Arrays.stream(values).max().orElseThrow();
        Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
        int[] from = {0};
        canvas.addPaintListener(event -> {
            int width = canvas.getSize().x;
            int height = canvas.getSize().y;
            int shown = count / 2;
            int[] line = new int[2 * shown];
            for (int i = 0; i < shown; i++) {
                line[2 * i] = (int) Math.round((double) i * width / shown);
                line[2 * i + 1] = (int) Math.round((high - values[from[0] + i]) / (high - low) * height);
            }
            event.gc.drawPolyline(line);
        });
        return frames(canvas, frame -> from[0] = frame % STEPS * (count / 2 / STEPS));
    }

    private double frames(Control control, IntConsumer move) {
        shell.layout();
        int[] painted = {0};
        control.addListener(SWT.Paint, event -> painted[0]++);
        while (painted[0] == 0) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        painted[0] = 0;
        long start = 0;
        for (int frame = -WARM_UP; frame < FRAMES; frame++) {
            start = frame == 0 ? System.nanoTime() : start;
            move.accept(frame + WARM_UP);
            control.redraw();
            control.update();
            while (display.readAndDispatch()) {
                // What one frame brings about belongs to it.
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        control.dispose();
        if (painted[0] < FRAMES) {
            throw new IllegalStateException("only " + painted[0] + " frames were drawn");
        }
        return FRAMES / seconds;
    }
}
