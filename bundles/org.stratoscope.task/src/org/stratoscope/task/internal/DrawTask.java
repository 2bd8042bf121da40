package org.stratoscope.task.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.task.drawing.DrawingFile;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.Work;

/** Has a view draw the numbers of a table and stores what it draws. */
record DrawTask(Work.Draw work, Path folder, ComponentRegistry registry) {

    void execute() throws StratoscopeException, IOException {
        BoundComponent<?> view = BoundComponent.of(registry, ComponentKind.VIEW, work.view());
        ResultTable table = ResultTableFile.read(Path.of(work.table()));
        List<ViewInput.Row> rows = table.rows().stream()
                .map(row ->
                        new ViewInput.Row(row.measurement(), row.subject(), row.point(), row.repeat(), row.result()))
                .toList();
        DrawingFile.write(folder.resolve(DrawingFile.NAME), view.draw(new ViewInput(work.title(), table.axes(), rows)));
    }
}
