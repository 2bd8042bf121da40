package org.stratoscope.model.internal.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentPackage;
import org.stratoscope.model.internal.migration.Migrations;
import org.stratoscope.model.internal.xml.DocumentLimits;

/** Writes an experiment as XMI, always the same bytes for the same experiment, laid out for reading differences. */
public final class ExperimentEncoder {

    /** A width of one character puts every attribute on a line of its own. */
    private static final Map<Object, Object> OPTIONS = Map.of(
            XMLResource.OPTION_ENCODING,
            StandardCharsets.UTF_8.name(),
            XMLResource.OPTION_LINE_WIDTH,
            1,
            XMLResource.OPTION_FORMATTED,
            true,
            Resource.OPTION_LINE_DELIMITER,
            "\n");

    private ExperimentEncoder() {}

    /**
     * Answers the document, which {@link ExperimentDecoder} reads back to an equal experiment. The experiment itself is
     * neither changed nor taken out of the resource it may be in.
     *
     * @throws InvalidInputException when a field holds what a document cannot hold; nothing was written then
     */
    public static byte[] encode(Experiment experiment) throws InvalidInputException {
        WritableCheck.check(experiment, DocumentLimits.STANDARD);
        Experiment copy = EcoreUtil.copy(experiment);
        copy.setFormatVersion(Migrations.CURRENT_VERSION);
        Resource resource = new DocumentResource();
        resource.getContents().add(copy);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            resource.save(bytes, OPTIONS);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        if (bytes.size() > DocumentLimits.STANDARD.bytes()) {
            throw new InvalidInputException("The experiment would take " + bytes.size() + " bytes, more than the "
                    + DocumentLimits.STANDARD.bytes() + " a document may have; shorten its texts.");
        }
        return bytes.toByteArray();
    }

    private static final class DocumentResource extends XMIResourceImpl {
        @Override
        protected XMLSave createXMLSave() {
            return new DocumentSave(createXMLHelper());
        }
    }

    /** Leaves defaults out, except the format, which a later product must find. */
    private static final class DocumentSave extends XMISaveImpl {
        DocumentSave(XMLHelper helper) {
            super(helper);
        }

        @Override
        protected boolean shouldSaveFeature(EObject object, EStructuralFeature feature) {
            return feature == ExperimentPackage.Literals.EXPERIMENT__FORMAT_VERSION
                    || super.shouldSaveFeature(object, feature);
        }
    }
}
