package org.stratoscope.workbench.internal.application;

import java.util.List;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;
import org.stratoscope.workbench.run.LiveRuns;
import org.stratoscope.workbench.ui.Icons;
import org.stratoscope.workbench.ui.Preferences;

/** Tells the platform what kind of workbench this is. */
final class StratoscopeAdvisor extends WorkbenchAdvisor {

    private final List<String> damage;

    /**
     * Creates the advisor of one session.
     *
     * @param damage what was found damaged before the workbench started, in sentences
     */
    StratoscopeAdvisor(List<String> damage) {
        this.damage = damage;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        Preferences.applyCache();
        IDE.registerAdapters();
        Window.setDefaultImages(Icons.windowImages());
        TrayDialog.setDialogHelpAvailable(false);
        declareProjectImages(configurer);
    }

    /** Without these the explorer draws projects without icons, as no IDE declares them here. */
    private static void declareProjectImages(IWorkbenchConfigurer configurer) {
        Bundle ide = Platform.getBundle("org.eclipse.ui.ide");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg");
        declare(configurer, ide, IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk.svg");
        declare(configurer, ide, "IMG_OBJS_ERROR_PATH", "obj16/error_tsk.svg");
        declare(configurer, ide, "IMG_OBJS_WARNING_PATH", "obj16/warn_tsk.svg");
        declare(configurer, ide, "IMG_OBJS_INFO_PATH", "obj16/info_tsk.svg");
    }

    private static void declare(IWorkbenchConfigurer configurer, Bundle ide, String name, String path) {
        ImageDescriptor image = ImageDescriptor.createFromURLSupplier(true, () -> ide.getEntry("icons/full/" + path));
        configurer.declareImage(name, image, true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        DamageReport.start(damage);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ExperimentsPerspective.ID;
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public boolean preShutdown() {
        return ClosingQuestion.mayClose(LiveRuns.instance());
    }

    @Override
    public void postShutdown() {
        LiveRuns.instance().end();
        saveWorkspace();
    }

    private static void saveWorkspace() {
        Job save = Job.create("Saving the workspace", monitor -> {
            try {
                return ResourcesPlugin.getWorkspace().save(true, monitor);
            } catch (CoreException e) {
                return e.getStatus();
            }
        });
        save.schedule();
        try {
            save.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IStatus result = save.getResult();
        if (result != null && !result.isOK()) {
            Platform.getLog(StratoscopeAdvisor.class)
                    .log(new Status(result.getSeverity(), "org.stratoscope.workbench", result.getMessage()));
        }
    }

    /** The projects of the workspace. */
    static IWorkspaceRoot root() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }
}
