package org.stratoscope.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;

/** One slice a bundle. */
record BundleSlices(Map<String, String> bundleOfClass) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String bundle = bundleOfClass.get(type.getName());
        return bundle == null ? SliceIdentifier.ignore() : SliceIdentifier.of(bundle);
    }

    @Override
    public String getDescription() {
        return "bundles";
    }
}
