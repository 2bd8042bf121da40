package org.stratoscope.workbench.ui;

import java.net.URL;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The workbench's own icons by their file name; used on the user interface's thread only. */
public final class Icons {

    private static final int[] WINDOW_SIZES = {16, 32, 48, 128, 256};

    private Icons() {}

    /** The image of an icon such as {@code run.svg}; it lives as long as the display. */
    public static Image image(String file) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Icons.class.getName() + "/" + file;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(file));
        }
        return registry.get(key);
    }

    /** The image of an icon with a mark that something is wrong. */
    public static Image withError(String file) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Icons.class.getName() + "/error/" + file;
        if (registry.getDescriptor(key) == null) {
            ImageDescriptor mark =
                    PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_DEC_FIELD_ERROR);
            registry.put(key, new DecorationOverlayIcon(image(file), mark, IDecoration.BOTTOM_LEFT));
        }
        return registry.get(key);
    }

    /** The descriptor of an icon. */
    public static ImageDescriptor descriptor(String file) {
        Bundle bundle = FrameworkUtil.getBundle(Icons.class);
        URL url = FileLocator.find(bundle, new Path("icons/" + file));
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** The product's icon in all sizes. */
    public static Image[] windowImages() {
        return IntStream.of(WINDOW_SIZES)
                .mapToObj(size -> image("stratoscope" + size + ".png"))
                .toArray(Image[]::new);
    }
}
