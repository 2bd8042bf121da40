package org.stratoscope.model.internal.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.internal.xml.DocumentElement;

/**
 * Builds an experiment from the tree of a document. The class of every element follows from the generated package alone;
 * a document cannot name a class, a package or another file.
 */
public final class ExperimentDecoder {

    private final String document;

    /** Creates a decoder; the name of the document is what error sentences call it. */
    public ExperimentDecoder(String document) {
        this.document = document;
    }

    /**
     * Answers the experiment that the root describes, which is in the present format.
     *
     * @throws InvalidInputException naming the line and the first element, attribute or value that the format lacks
     */
    public Experiment decode(DocumentElement root) throws InvalidInputException {
        return (Experiment) object(ExperimentPackage.Literals.EXPERIMENT, root);
    }

    private EObject object(EClass type, DocumentElement element) throws InvalidInputException {
        if (!element.text().isBlank()) {
            throw problem(
                    element,
                    "the element '" + element.name() + "' holds the text '" + shortened(element.text())
                            + "', but no text is expected there; remove it");
        }
        EObject object = EcoreUtil.create(type);
        for (Map.Entry<String, String> entry : element.attributes().entrySet()) {
            setAttribute(object, element, entry.getKey(), entry.getValue());
        }
        Set<String> met = new HashSet<>();
        for (DocumentElement child : element.children()) {
            EStructuralFeature feature = featureOf(type, element, child);
            if (!met.add(feature.getName()) && !feature.isMany()) {
                throw problem(
                        child,
                        "there is more than one '" + child.name() + "' in '" + element.name() + "'; keep one of them");
            }
            add(object, feature, child);
        }
        return object;
    }

    private void setAttribute(EObject object, DocumentElement element, String name, String text)
            throws InvalidInputException {
        if (!(object.eClass().getEStructuralFeature(name) instanceof EAttribute attribute) || attribute.isMany()) {
            throw problem(
                    element,
                    "the element '" + element.name() + "' has no attribute '" + shortened(name)
                            + "'; remove it or use one of " + attributes(object.eClass()));
        }
        Object value = ValueTexts.parse(attribute.getEAttributeType(), text)
                .orElseThrow(() -> problem(
                        element,
                        "the attribute '" + name + "' of '" + element.name() + "' is '" + shortened(text) + "'; give "
                                + ValueTexts.expected(attribute.getEAttributeType())));
        object.eSet(attribute, value);
    }

    private EStructuralFeature featureOf(EClass type, DocumentElement parent, DocumentElement child)
            throws InvalidInputException {
        EStructuralFeature feature = child.namespace().isEmpty() ? type.getEStructuralFeature(child.name()) : null;
        boolean written = feature instanceof EReference || (feature != null && feature.isMany());
        if (!written) {
            throw problem(
                    child,
                    "the element '" + parent.name() + "' cannot hold '" + shortened(child.name()) + "'; remove it"
                            + elements(type));
        }
        return feature;
    }

    private void add(EObject object, EStructuralFeature feature, DocumentElement child) throws InvalidInputException {
        Object value =
                feature instanceof EReference reference ? object(reference.getEReferenceType(), child) : text(child);
        if (feature.isMany()) {
            values(object, feature).add(value);
        } else {
            object.eSet(feature, value);
        }
    }

    private String text(DocumentElement element) throws InvalidInputException {
        if (!element.attributes().isEmpty() || !element.children().isEmpty()) {
            throw problem(element, "the element '" + element.name() + "' may hold text only; remove everything else");
        }
        return element.text();
    }

    @SuppressWarnings("unchecked") // EMF's reflective access to a multi-valued feature has no other type.
    private static List<Object> values(EObject object, EStructuralFeature feature) {
        return (List<Object>) object.eGet(feature);
    }

    private static String attributes(EClass type) {
        return type.getEAllAttributes().stream()
                .filter(attribute -> !attribute.isMany())
                .map(EAttribute::getName)
                .collect(Collectors.joining(", "));
    }

    /** Answers the end of a sentence that names what may stand inside, where anything may. */
    private static String elements(EClass type) {
        String names = type.getEAllStructuralFeatures().stream()
                .filter(feature -> feature instanceof EReference || feature.isMany())
                .map(EStructuralFeature::getName)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " or use one of " + names;
    }

    private static String shortened(String text) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "...";
    }

    private InvalidInputException problem(DocumentElement element, String message) {
        return new InvalidInputException(document + ", line " + element.line() + ": " + message + ".");
    }
}
