package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.model.experiment.View;
import org.stratoscope.workbench.form.CheckField;
import org.stratoscope.workbench.form.ChoiceField;
import org.stratoscope.workbench.form.FieldRow;
import org.stratoscope.workbench.form.TextField;

/** What one view shows. */
final class ViewForm implements Form {

    private static final String AGAINST = "against";
    private static final String LOGARITHMIC = "logarithmic";
    private static final String FIT = "fit";
    private static final String LAWS = "laws";

    private final FormContext context;
    private final int index;
    private final TextField title;
    private final ChoiceField kind;
    private final ChoiceField measurement;
    private final FieldRow measurementRow;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final TextField statistics;
    private final CheckField logarithmic;
    private TextField against;
    private CheckField fit;
    private TextField laws;

    ViewForm(Composite parent, FormContext context, int index) {
        this.context = context;
        this.index = index;
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        FieldRow.layout(area);
        FieldRow titleRow = new FieldRow(area, "Title", "Above the figure; made from the statistics when empty.");
        title = new TextField(
                area,
                SWT.NONE,
                "from the statistics",
                value -> set("title", view -> view.setTitle(value.orElse(null))));
        titleRow.complete(title.control(), place() + ".title", "", "").wide();
        FieldRow kindRow = new FieldRow(area, "Kind", "How the numbers are drawn.");
        kind = new ChoiceField(
                area,
                Stream.of(ViewKind.values())
                        .map(value -> ChoiceField.Entry.of(value.text(), ViewKindList.words(value)))
                        .toList(),
                value -> set("kind", view -> view.setKind(value.orElse(null))));
        rows.put("kind", kindRow.complete(kind.control(), place() + ".kind", "", ""));
        measurementRow = new FieldRow(area, "Measurement", "Whose numbers are drawn.");
        measurement = new ChoiceField(
                area,
                Stream.concat(
                                Stream.of(ChoiceField.Entry.none("none")),
                                Labels.of(context.experiment().getMeasurements()).stream()
                                        .map(ChoiceField.Entry::of))
                        .toList(),
                value -> set("measurement", view -> view.setMeasurement(value.orElse(null))));
        measurementRow.complete(measurement.control(), place() + ".measurement", "", "");
        FieldRow statisticsRow = new FieldRow(
                area,
                "Statistics",
                "Names with commas between them; empty for all. Tiles need the names of stored arrays, such as filters.");
        statistics = new TextField(area, SWT.NONE, "all", text -> setNames("statistics", View::getStatistics, text));
        rows.put(
                "statistics",
                statisticsRow.complete(
                        statistics.control(), place() + ".statistics", "", "such as D, G, R, shuffled/R"));
        FieldRow logarithmicRow =
                new FieldRow(area, "Logarithmic", "Whether the value axis is logarithmic; both axes of a scatter.");
        logarithmic = new CheckField(
                area,
                false,
                value -> set(
                        "logarithmic",
                        view -> view.setLogarithmic(
                                value.map(Boolean::parseBoolean).orElse(false))));
        rows.put(LOGARITHMIC, logarithmicRow.complete(logarithmic.control(), place() + ".logarithmic", "", ""));
        addScatterFields(area);
    }

    private void addScatterFields(Composite area) {
        FieldRow againstRow = new FieldRow(
                area,
                "Against",
                "On the horizontal axis: of a scatter a statistic, MEASUREMENT/STATISTIC where it is one of another measurement;"
                        + " of a sweep the path of an axis, or training for the states along the training; empty for the"
                        + " first axis of numbers.");
        against =
                new TextField(area, SWT.NONE, "", value -> set("against", view -> view.setAgainst(value.orElse(null))));
        rows.put(AGAINST, againstRow.complete(against.control(), place() + ".against", "", "such as sensitivity/R"));
        FieldRow fitRow = new FieldRow(area, "Best fit", "Whether the power law that fits a scatter best is drawn.");
        fit = new CheckField(
                area,
                false,
                value -> set(
                        "fit",
                        view -> view.setFit(value.map(Boolean::parseBoolean).orElse(false))));
        rows.put(FIT, fitRow.complete(fit.control(), place() + ".fit", "", ""));
        FieldRow lawsRow = new FieldRow(area, "Laws", "Power laws drawn beside a scatter, with commas between them.");
        laws = new TextField(area, SWT.NONE, "none", text -> setNames("laws", View::getLaws, text));
        rows.put(LAWS, lawsRow.complete(laws.control(), place() + ".laws", "", "such as 0.2 x^0.5, x^-1"));
    }

    private String place() {
        return "views[" + index + "]";
    }

    private void setNames(String field, Function<View, List<String>> list, Optional<String> text) {
        List<String> names = names(text.orElse(""));
        set(field, view -> {
            if (!list.apply(view).equals(names)) {
                list.apply(view).clear();
                list.apply(view).addAll(names);
            }
        });
    }

    private static void showNames(TextField field, List<String> names) {
        if (!names(((Text) field.control()).getText()).equals(names)) {
            field.show(Optional.of(String.join(", ", names)));
        }
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void set(String field, Consumer<View> edit) {
        context.document()
                .change(
                        "Set " + field,
                        place() + "." + field,
                        experiment -> Labels.at(experiment.getViews(), index).ifPresent(edit));
    }

    @Override
    public void refresh() {
        Labels.at(context.experiment().getViews(), index).ifPresent(view -> {
            title.show(Optional.ofNullable(view.getTitle()));
            kind.show(Optional.ofNullable(view.getKind()));
            measurement.show(Optional.ofNullable(view.getMeasurement()).filter(name -> !name.isEmpty()));
            showNames(statistics, view.getStatistics());
            showNames(laws, view.getLaws());
            against.show(Optional.ofNullable(view.getAgainst()));
            fit.show(Optional.of(Boolean.toString(view.isFit())));
            logarithmic.show(Optional.of(Boolean.toString(view.isLogarithmic())));
            boolean scatter = ViewKind.SCATTER.text().equals(view.getKind());
            boolean own = !ViewKind.COMPONENT.text().equals(view.getKind());
            List.of(LOGARITHMIC, AGAINST, FIT, LAWS)
                    .forEach(field -> rows.get(field).setVisible(own));
            List.of(FIT, LAWS).forEach(field -> rows.get(field).enable(scatter));
            rows.get(AGAINST).enable(scatter || ViewKind.SWEEP.text().equals(view.getKind()));
        });
        showProblems();
    }

    /** At the field each belongs to; what belongs to none stands at the measurement, and the component tells its own. */
    private void showProblems() {
        List<String> remaining = new ArrayList<>(context.problems().get().below(place()));
        remaining.removeAll(context.problems().get().below(place() + ".component"));
        rows.forEach((field, row) -> {
            List<String> here = context.problems().get().below(place() + "." + field);
            remaining.removeAll(here);
            row.tell(String.join("\n", here));
        });
        measurementRow.tell(String.join("\n", remaining));
    }
}
