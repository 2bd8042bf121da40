package org.stratoscope.workbench.internal.guide;

import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Failures;
import org.stratoscope.workbench.ui.ThemeColours;

/** Leads through a guide: steps that are done by a click and checked off. */
public final class GuideView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.stratoscope.workbench.guide";

    private static final int MARGIN = 10;
    private static final int INDENT = 22;

    private final List<Guide> guides = Guides.all();
    private Combo choice;
    private ScrolledComposite scroll;
    private Composite steps;
    private Label progress;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(parent);
        choice = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        choice.setItems(guides.stream().map(Guide::title).toArray(String[]::new));
        choice.setData("id", "guide.choice");
        Accessibles.name(choice, "Guide");
        choice.addListener(SWT.Selection, event -> build());
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(choice);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        steps = new Composite(scroll, SWT.NONE);
        scroll.setContent(steps);
        scroll.addListener(SWT.Resize, event -> fit());
        choice.select(0);
        build();
    }

    /** Shows the guide of an id. */
    void show(String id) {
        for (int i = 0; i < guides.size(); i++) {
            if (guides.get(i).id().equals(id)) {
                choice.select(i);
                build();
            }
        }
    }

    private Guide guide() {
        return guides.get(Math.max(0, choice.getSelectionIndex()));
    }

    private void build() {
        for (Control old : steps.getChildren()) {
            old.dispose();
        }
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 4).applyTo(steps);
        Guide guide = guide();
        GuideProgress done = new GuideProgress(guide);
        words(guide.words(), 0);
        for (int i = 0; i < guide.steps().size(); i++) {
            step(guide.steps().get(i), i, done);
        }
        progress = words("", 0);
        progress.setData("id", "guide.progress");
        Link again = new Link(steps, SWT.NONE);
        again.setText("<a>Start over</a>");
        again.addListener(SWT.Selection, event -> {
            done.forget();
            build();
        });
        tell(done);
        steps.layout(true);
        fit();
    }

    private void step(Guide.Step step, int number, GuideProgress done) {
        Button check = new Button(steps, SWT.CHECK);
        check.setText((number + 1) + ". " + step.title().replace("&", "&&"));
        check.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        check.setSelection(done.isDone(number));
        check.setData("id", "guide.step." + number);
        check.addListener(SWT.Selection, event -> {
            done.set(number, check.getSelection());
            tell(done);
        });
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(check);
        words(step.words(), INDENT);
        step.action().ifPresent(action -> {
            Link link = new Link(steps, SWT.NONE);
            link.setText("<a>" + action.label() + "</a>");
            link.setData("id", "guide.action." + number);
            GridDataFactory.fillDefaults().indent(INDENT, 0).applyTo(link);
            link.addListener(SWT.Selection, event -> {
                if (execute(action.command()) && !check.isDisposed()) {
                    check.setSelection(true);
                    done.set(number, true);
                    tell(done);
                }
            });
        });
    }

    private Label words(String text, int indent) {
        Label label = new Label(steps, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setForeground(ThemeColours.mixed(steps, 0.8));
        GridDataFactory.fillDefaults().grab(true, false).indent(indent, 0).applyTo(label);
        return label;
    }

    private void tell(GuideProgress done) {
        progress.setText(done.words());
        progress.requestLayout();
    }

    private boolean execute(String command) {
        try {
            getSite().getPage().activate(this);
            PlatformUI.getWorkbench()
                    .getService(IHandlerService.class)
                    .executeCommand(
                            PlatformUI.getWorkbench()
                                    .getService(ICommandService.class)
                                    .deserialize(command),
                            null);
            return true;
        } catch (CommandException e) {
            Failures.show("Guide", "This step cannot be taken here (" + Failures.sentence(e) + ").");
            return false;
        }
    }

    /** As wide as the view, as tall as the words then are. */
    private void fit() {
        int width = scroll.getClientArea().width;
        for (Control child : steps.getChildren()) {
            if (child instanceof Label && child.getLayoutData() instanceof GridData data) {
                data.widthHint = Math.max(60, width - 2 * MARGIN - data.horizontalIndent);
            }
        }
        scroll.setMinHeight(steps.computeSize(Math.max(80, width), SWT.DEFAULT).y);
        steps.layout(true);
    }

    @Override
    public void setFocus() {
        choice.setFocus();
    }
}
