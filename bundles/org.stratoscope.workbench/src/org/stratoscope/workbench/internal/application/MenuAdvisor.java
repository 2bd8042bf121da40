package org.stratoscope.workbench.internal.application;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Fills the menu bar with what an experimenter does, and nothing else; the tool bar stands in plugin.xml. */
final class MenuAdvisor extends ActionBarAdvisor {

    private static final String PREFIX = "org.stratoscope.workbench.";

    private IWorkbenchWindow window;

    MenuAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow target) {
        window = target;
        for (ActionFactory factory : new ActionFactory[] {
            ActionFactory.SAVE,
            ActionFactory.SAVE_ALL,
            ActionFactory.CLOSE,
            ActionFactory.CLOSE_ALL,
            ActionFactory.QUIT,
            ActionFactory.UNDO,
            ActionFactory.REDO,
            ActionFactory.CUT,
            ActionFactory.COPY,
            ActionFactory.PASTE,
            ActionFactory.DELETE,
            ActionFactory.RENAME,
            ActionFactory.REFRESH,
            ActionFactory.SELECT_ALL,
            ActionFactory.RESET_PERSPECTIVE,
            ActionFactory.PREFERENCES
        }) {
            register(factory.create(target));
        }
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(fileMenu());
        bar.add(editMenu());
        MenuManager run = new MenuManager("&Run", PREFIX + "runMenu");
        run.add(command("run", "&Run experiment"));
        run.add(command("cancel", "&Cancel run"));
        run.add(command("resume", "Re&sume or retry run"));
        run.add(command("replay", "Re&play run"));
        run.add(new Separator());
        run.add(command("compare", "C&ompare runs"));
        run.add(command("openLog", "Open &log of run"));
        run.add(command("revealRun", "Reveal run in &file manager"));
        bar.add(run);
        bar.add(windowMenu());
        MenuManager help = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
        help.add(command("welcome", "&Welcome"));
        help.add(command("help", "&Help book"));
        MenuManager guides = new MenuManager("&Guides", PREFIX + "guides");
        guides.add(command("guide.first", "&First experiment"));
        guides.add(command("guide.network", "Import a &network"));
        guides.add(command("guide.metric", "Write a &metric"));
        help.add(guides);
        help.add(new Separator());
        help.add(command("installPlugin", "&Install plug-in..."));
        help.add(command("plugins", "&Plug-ins..."));
        help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        help.add(command("about", "&About Stratoscope"));
        bar.add(help);
    }

    private MenuManager fileMenu() {
        MenuManager file = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
        file.add(command("newExperiment", "&New experiment..."));
        file.add(command("newPlugin", "New &plug-in project..."));
        file.add(command("openFile", "&Open file..."));
        file.add(new Separator());
        file.add(command("importNetwork", "&Import network..."));
        file.add(command("importData", "Import &data set..."));
        file.add(new Separator());
        add(file, ActionFactory.SAVE, ActionFactory.SAVE_ALL);
        file.add(new Separator());
        add(file, ActionFactory.RENAME, ActionFactory.REFRESH);
        file.add(new Separator());
        add(file, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
        file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        add(file, ActionFactory.QUIT);
        return file;
    }

    private MenuManager editMenu() {
        MenuManager edit = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
        add(edit, ActionFactory.UNDO, ActionFactory.REDO);
        edit.add(new Separator());
        add(edit, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
        edit.add(new Separator());
        add(edit, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
        return edit;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager("Show &view", PREFIX + "views");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        MenuManager perspectives = new MenuManager("&Perspective", PREFIX + "perspectives");
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        menu.add(perspectives);
        add(menu, ActionFactory.RESET_PERSPECTIVE);
        menu.add(new Separator());
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private void add(IMenuManager menu, ActionFactory... factories) {
        for (ActionFactory factory : factories) {
            menu.add(getAction(factory.getId()));
        }
    }

    private IContributionItem command(String id, String label) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(
                window, PREFIX + id + ".item", PREFIX + id, CommandContributionItem.STYLE_PUSH);
        parameter.label = label;
        return new CommandContributionItem(parameter);
    }
}
