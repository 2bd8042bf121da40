package org.stratoscope.workbench.editor.internal.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.problems.ExperimentProblems.Problem;
import org.stratoscope.workbench.editor.internal.document.DocumentProblems;
import org.stratoscope.workbench.ui.ThemeColours;

/** The row of cards; one is selected. */
public final class CardBand {

    private static final int GAP = 16;
    private static final int LEAST_WIDTH = 88;

    private final Map<CardKind, Card> cards = new EnumMap<>(CardKind.class);
    private final Consumer<CardKind> onSelect;
    private CardKind selected = CardKind.GENERAL;

    /** Creates the band; the listener is told whenever another card is selected. */
    public CardBand(Composite parent, Consumer<CardKind> onSelect) {
        this.onSelect = onSelect;
        Composite band = new Composite(parent, SWT.NONE);
        band.setBackgroundMode(SWT.INHERIT_FORCE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(band);
        int count = CardKind.values().length;
        GridLayoutFactory.fillDefaults()
                .numColumns(2 * count - 1)
                .margins(12, 10)
                .spacing(0, 0)
                .applyTo(band);
        for (CardKind kind : CardKind.values()) {
            if (kind.ordinal() > 0) {
                connector(band, kind.follows());
            }
            Card card = new Card(band, kind, () -> select(kind), () -> step(kind, -1), () -> step(kind, 1));
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(Math.max(LEAST_WIDTH, card.leastWidth()), Card.HEIGHT)
                    .applyTo(card);
            cards.put(kind, card);
        }
        cards.get(selected).setSelected(true);
    }

    private static void connector(Composite band, boolean arrow) {
        Canvas canvas = new Canvas(band, SWT.NO_FOCUS);
        GridDataFactory.fillDefaults().hint(arrow ? GAP : GAP / 2, Card.HEIGHT).applyTo(canvas);
        canvas.setEnabled(false);
        canvas.addListener(SWT.Paint, event -> {
            GC gc = event.gc;
            // What is disabled has another background in dark themes.
            gc.setBackground(band.getBackground());
            gc.fillRectangle(canvas.getClientArea());
            if (arrow) {
                int middle = canvas.getSize().y / 2;
                gc.setAntialias(SWT.ON);
                gc.setForeground(ThemeColours.mixed(canvas, 0.5));
                gc.setLineWidth(2);
                gc.drawLine(2, middle, GAP - 4, middle);
                gc.drawPolyline(new int[] {GAP - 8, middle - 4, GAP - 4, middle, GAP - 8, middle + 4});
            }
        });
    }

    private void step(CardKind from, int by) {
        int to = from.ordinal() + by;
        if (to >= 0 && to < CardKind.values().length) {
            CardKind kind = CardKind.values()[to];
            cards.get(kind).setFocus();
            select(kind);
        }
    }

    /** Selects a card. */
    public void select(CardKind kind) {
        if (kind != selected) {
            cards.get(selected).setSelected(false);
            selected = kind;
            cards.get(kind).setSelected(true);
            onSelect.accept(kind);
        }
    }

    /** The selected card. */
    public CardKind selected() {
        return selected;
    }

    /** Gives the selected card the focus. */
    public void setFocus() {
        cards.get(selected).setFocus();
    }

    /** Shows the document and its problems. */
    public void show(Experiment experiment, DocumentProblems problems) {
        cards.forEach((kind, card) -> {
            List<String> sentences = problems.all().stream()
                    .filter(problem -> CardKind.of(problem.path()) == kind)
                    .map(Problem::message)
                    .toList();
            card.show(CardSummary.of(kind, experiment), sentences);
        });
    }
}
