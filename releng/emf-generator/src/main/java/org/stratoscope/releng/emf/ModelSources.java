package org.stratoscope.releng.emf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.util.GenModelUtil;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/** Generates the Java sources of one model bundle from {@code model/experiment.genmodel}, always into an empty folder. */
final class ModelSources {

    private final Path bundle;

    ModelSources(Path bundle) {
        this.bundle = bundle;
    }

    /**
     * Generates below the folder and answers the generated bundle's folder. Starting from nothing keeps what a removed
     * class left behind out of the result.
     */
    Path generateInto(Path folder) throws IOException {
        String name = bundle.getFileName().toString();
        Path target = Files.createDirectories(folder.resolve(name));
        EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(target + "/"));
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);

        GenModel model = load(bundle.resolve("model/experiment.genmodel"));
        model.reconcile();
        model.setCanGenerate(true);
        model.setValidateModel(true);
        Generator generator = GenModelUtil.createGenerator(model);
        Diagnostic outcome = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (outcome.getSeverity() != Diagnostic.OK) {
            throw new IllegalStateException("The model could not be generated: " + outcome);
        }
        return target;
    }

    private static GenModel load(Path file) {
        ResourceSet resources = new ResourceSetImpl();
        var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("genmodel", new XMIResourceFactoryImpl());
        factories.put("ecore", new EcoreResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        Resource resource = resources.getResource(URI.createFileURI(file.toString()), true);
        EcoreUtil.resolveAll(resources);
        return (GenModel) resource.getContents().get(0);
    }
}
