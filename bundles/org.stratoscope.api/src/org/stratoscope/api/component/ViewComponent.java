package org.stratoscope.api.component;

import org.stratoscope.api.drawing.Drawing;
import org.stratoscope.api.errors.StratoscopeException;

/**
 * Draws numbers of a run as a figure, which the product shows in the run's editor and stores with the run as SVG and CSV.
 * It is named in the views of an experiment.
 *
 * @param <P> the parameter record
 */
public non-sealed interface ViewComponent<P extends Record> extends Component<P> {

    /**
     * Draws the figure. It is called once when a run has ended, or is collected, in a process of its own that ends with it
     * and is ended after half a minute; never in the workbench. An unchecked exception counts as a fault of the plug-in, whose
     * sentence stands in place of the figure.
     *
     * @param input the numbers; without rows where the run gave none
     * @return the figure, which may be empty, never null
     * @throws StratoscopeException when the numbers do not allow the figure, with a sentence for the user
     */
    Drawing draw(P parameters, ViewInput input) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.VIEW;
    }
}
