package org.stratoscope.model.internal.codec;

import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.internal.xml.DocumentLimits;

/** Refuses experiments that could not be read back, so that no save can damage a document. */
final class WritableCheck {

    private WritableCheck() {}

    static void check(Experiment experiment, DocumentLimits limits) throws InvalidInputException {
        int elements = 0;
        EObject object = experiment;
        TreeIterator<EObject> rest = experiment.eAllContents();
        while (object != null) {
            elements += 1 + checkTexts(object);
            checkClass(object);
            object = rest.hasNext() ? rest.next() : null;
        }
        if (elements > limits.elements()) {
            throw new InvalidInputException("The experiment has " + elements + " elements, more than the "
                    + limits.elements() + " a document may have; shorten its lists.");
        }
    }

    /** Answers how many texts are written as elements of their own. */
    private static int checkTexts(EObject object) throws InvalidInputException {
        int elements = 0;
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            if (value instanceof List<?> texts) {
                elements += texts.size();
                for (int i = 0; i < texts.size(); i++) {
                    checkText(object, attribute.getName() + "[" + i + "]", texts.get(i));
                }
            } else if (value instanceof String text) {
                checkText(object, attribute.getName(), text);
            }
        }
        return elements;
    }

    private static void checkText(EObject object, String field, Object value) throws InvalidInputException {
        if (!(value instanceof String text)) {
            throw new InvalidInputException(
                    "The field " + location(object) + field + " is not set; give a value or remove it.");
        }
        int position = 0;
        while (position < text.length()) {
            int character = text.codePointAt(position);
            if (!isXmlCharacter(character)) {
                throw new InvalidInputException("The field " + location(object) + field + " holds the character "
                        + String.format("U+%04X", character) + " at position " + (position + 1)
                        + ", which a document cannot hold; delete it.");
            }
            position += Character.charCount(character);
        }
    }

    /** Follows the production Char of XML 1.0; half a surrogate pair is its own code point and falls between the ranges. */
    private static boolean isXmlCharacter(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** A subclass in place of the declared class would need a type in the document, which reading refuses. */
    private static void checkClass(EObject object) throws InvalidInputException {
        EReference reference = object.eContainmentFeature();
        if (object.eContainer() != null && reference.getEReferenceType() != object.eClass()) {
            throw new InvalidInputException("The element " + location(object).replaceFirst("\\.$", "") + " is a "
                    + object.eClass().getName() + ", but a "
                    + reference.getEReferenceType().getName() + " belongs there; replace it.");
        }
    }

    /** Answers the path of the object with a dot behind it, or nothing for the experiment itself. */
    private static String location(EObject object) {
        if (object.eContainer() == null) {
            return "";
        }
        EStructuralFeature feature = object.eContainmentFeature();
        String index =
                feature.isMany() ? "[" + ((List<?>) object.eContainer().eGet(feature)).indexOf(object) + "]" : "";
        return location(object.eContainer()) + feature.getName() + index + ".";
    }
}
