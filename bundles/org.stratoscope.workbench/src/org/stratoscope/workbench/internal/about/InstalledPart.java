package org.stratoscope.workbench.internal.about;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** A bundle of the installation with what its manifest says of its licence. */
record InstalledPart(String name, String version, String vendor, String licence) {

    private static final String OURS = "org.stratoscope.";
    private static final String LICENCE = "EPL-2.0";

    /** All bundles, ours first. */
    static List<InstalledPart> all() {
        Bundle[] bundles =
                FrameworkUtil.getBundle(InstalledPart.class).getBundleContext().getBundles();
        return Stream.of(bundles)
                .map(InstalledPart::of)
                .sorted(Comparator.comparing(
                                (InstalledPart part) -> !part.name().startsWith(OURS))
                        .thenComparing(InstalledPart::name))
                .toList();
    }

    private static InstalledPart of(Bundle bundle) {
        String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
        String vendor = header(bundle, Constants.BUNDLE_VENDOR).orElse("");
        String licence = name.startsWith(OURS)
                ? LICENCE
                : header(bundle, Constants.BUNDLE_LICENSE)
                        .map(text -> text.split("[;,]")[0])
                        .orElse(name.startsWith("org.eclipse.") ? LICENCE : "see its files");
        return new InstalledPart(name, bundle.getVersion().toString(), vendor, licence);
    }

    private static Optional<String> header(Bundle bundle, String name) {
        return Optional.ofNullable(bundle.getHeaders("en").get(name));
    }

    String line() {
        return name + "\t" + version + "\t" + vendor + "\t" + licence;
    }
}
