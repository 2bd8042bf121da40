package org.stratoscope.workbench.internal.guide;

import java.util.List;
import java.util.Optional;
import org.stratoscope.workbench.internal.guide.Guide.Action;
import org.stratoscope.workbench.internal.guide.Guide.Step;

/** The guides that come with the product. */
final class Guides {

    private static final String SHOW = "org.eclipse.ui.views.showView(org.eclipse.ui.views.showView.viewId=%s)";
    private static final String OURS = "org.stratoscope.workbench.";

    private static final Guide FIRST = new Guide(
            "first",
            "First experiment",
            "A small network learns to tell shapes apart; you see what its layers learn, "
                    + "change one thing and compare. It takes about five minutes and downloads nothing.",
            List.of(
                    command(
                            "Run the quickstart",
                            "This makes the project quickstart with an experiment, opens it and runs it. The "
                                    + "figures grow while it goes on.",
                            "Run the quickstart",
                            "runQuickstart"),
                    look(
                            "Look at the figures",
                            "Point at a curve to read the exact value and its standard error. A click on a "
                                    + "name in a legend hides a series, a double click on a title enlarges the figure. "
                                    + "The page Table has every number."),
                    look(
                            "Change one thing",
                            "Go back to quickstart.experiment, choose the card Subject and set the epochs of "
                                    + "the trainer to 2. The line at the bottom tells what a run costs; undo takes back "
                                    + "whatever you do."),
                    command("Run again", "Ctrl+R saves and runs the experiment in front.", "Run the experiment", "run"),
                    view(
                            "Compare both runs",
                            "In the view Runs select both runs with Ctrl and choose Compare runs in the "
                                    + "context menu: one colour for each run, and only what differs as columns.",
                            "Show the runs",
                            "runs"),
                    command(
                            "Replay a run",
                            "Select a finished run: its frozen experiment is run again, and a report says, "
                                    + "number by number, whether a bit differs.",
                            "Replay the selected run",
                            "replay")));

    private static final Guide NETWORK = new Guide(
            "network",
            "Import a network",
            "Measures a network that somebody trained elsewhere. Its file is read and never " + "run.",
            List.of(
                    command(
                            "Choose the file, see layers and accuracy",
                            "The wizard shows the table of layers and measures the test accuracy on images "
                                    + "that you choose. An accuracy as its author reports it says that architecture and "
                                    + "images are read as they should be. Finish writes the experiment.",
                            "Import a network",
                            "importNetwork"),
                    view(
                            "See how the layers hang together",
                            "The view Network shows the graph of the experiment in front, the filters of each "
                                    + "layer and what it makes of an image.",
                            "Show the network",
                            "results.network"),
                    view(
                            "Choose what is measured",
                            "The cards Perturb and Measure hold the measurements of the quickstart. The "
                                    + "library explains all others; Enter adds the selected one.",
                            "Show the library",
                            "editor.library"),
                    command(
                            "Run",
                            "Cancel it with Ctrl+. at any time and resume it later.",
                            "Run the experiment",
                            "run"),
                    look(
                            "Find a layer in every figure",
                            "On the page Network of the run select a layer: it lights up in every chart.")));

    private static final Guide METRIC = new Guide(
            "metric",
            "Write a metric",
            "A metric of your own is a class in a plug-in. You need a JDK 21 and Maven, or an " + "IDE that has them.",
            List.of(
                    command(
                            "Write the project",
                            "The wizard writes a Maven project with a metric that works already, and a test of "
                                    + "it.",
                            "Write a plug-in project",
                            "newPlugin"),
                    command(
                            "Change what it computes",
                            "Open the project in your IDE and change the method measure: it receives the "
                                    + "network and the images and adds results to the sink. The help book tells the "
                                    + "rules on threads and tensors.",
                            "Open the help book",
                            "help"),
                    look(
                            "Build it",
                            "In the folder of the project run mvn package; it tests the metric and makes a jar "
                                    + "in the folder target."),
                    command(
                            "Install it",
                            "Choose the jar. It is checked and installed without a restart.",
                            "Install the jar",
                            "installPlugin"),
                    view(
                            "Add it to an experiment",
                            "Find it in the library under Metrics; Enter adds it to the experiment in front.",
                            "Show the library",
                            "editor.library"),
                    command(
                            "Run",
                            "Its numbers are in the table of the run; add a view to see them as a figure.",
                            "Run the experiment",
                            "run")));

    private Guides() {}

    /** All of them, in the order of the menu. */
    static List<Guide> all() {
        return List.of(FIRST, NETWORK, METRIC);
    }

    private static Step look(String title, String words) {
        return new Step(title, words, Optional.empty());
    }

    private static Step command(String title, String words, String label, String command) {
        return new Step(title, words, Optional.of(new Action(label, OURS + command)));
    }

    private static Step view(String title, String words, String label, String view) {
        return new Step(title, words, Optional.of(new Action(label, SHOW.formatted(OURS + view))));
    }
}
