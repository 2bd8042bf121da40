package org.stratoscope.model.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.stratoscope.model.experiment.ExperimentPackage;

/** Opens documents as EMF does by itself: the control that shows that an attack is real. */
final class StockEmf {

    private StockEmf() {}

    static EObject load(String document) throws IOException {
        ResourceSet resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(ExperimentPackage.eNS_URI, ExperimentPackage.eINSTANCE);
        Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("*", new XMIResourceFactoryImpl());
        Resource resource = resources.createResource(URI.createURI("memory:/study.experiment"));
        resource.load(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), Map.of());
        return resource.getContents().get(0);
    }
}
