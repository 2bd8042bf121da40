package org.stratoscope.task.internal;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.MetricComponent;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.task.registry.ComponentOrigin;

/** Constructs a component of a plug-in and asks it what it is, on a thread of its own and for a limited time. */
record ComponentGuard(BundleContext context, ServiceReference<Component<?>> reference, ComponentOrigin origin) {

    private static final long PATIENCE_SECONDS = 5;

    /** A component that answered, or why it cannot be used. */
    record Reading(Optional<Component<?>> component, Optional<String> fault) {}

    /** What cannot be used, with the sentence for the user. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String sentence) {
            super(sentence);
        }
    }

    Reading read() {
        FutureTask<Component<?>> question = new FutureTask<>(this::ask);
        Thread thread = new Thread(question, "plug-in " + origin.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return new Reading(Optional.of(question.get(PATIENCE_SECONDS, TimeUnit.SECONDS)), Optional.empty());
        } catch (TimeoutException e) {
            return faulty("does not answer within " + PATIENCE_SECONDS + " s" + where(thread)
                    + "; it must not wait for anything before it is used");
        } catch (ExecutionException e) {
            return faulty(
                    e.getCause() instanceof Fault fault ? fault.getMessage() : "fails with " + words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return faulty("was not read because the process ends");
        }
    }

    private Reading faulty(String predicate) {
        String sentence = "The component " + name() + " of the plug-in " + origin.text() + " " + predicate + ".";
        return new Reading(Optional.empty(), Optional.of(sentence));
    }

    private String name() {
        return String.valueOf(reference.getProperty("component.name"));
    }

    private Component<?> ask() throws Fault {
        Component<?> component = context.getService(reference);
        if (component == null) {
            throw new Fault("cannot be constructed" + reason());
        }
        String step = "info()";
        try {
            component.info().id();
            step = "kind()";
            component.kind().text();
            step = "parameters()";
            ParameterSchema.of(component.parameters());
            if (component instanceof MetricComponent<?> metric) {
                step = "defaultPerturbation()";
                metric.defaultPerturbation().isPresent();
            }
            return component;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new Fault("has a method " + step + " that fails (" + words(e) + ")" + hint());
        }
    }

    /** Without the package of the annotation, Java leaves annotations out without a word. */
    private String hint() {
        try {
            reference.getBundle().loadClass(Parameter.class.getName());
            return "";
        } catch (ClassNotFoundException e) {
            return "; its manifest does not import " + Parameter.class.getPackageName();
        }
    }

    /** Declarative Services keeps to itself why a constructor failed, so it is called once more. */
    private String reason() {
        Bundle bundle = reference.getBundle();
        try {
            bundle.loadClass(implementation(bundle)).getConstructor().newInstance();
            return " by Declarative Services; its descriptor asks for something that is not there";
        } catch (java.lang.reflect.InvocationTargetException e) {
            return " (" + words(e.getCause()) + ")";
        } catch (NoSuchMethodException e) {
            return ", for it has no public constructor without arguments";
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return " (" + words(e) + ")";
        }
    }

    private String implementation(Bundle bundle) {
        ServiceReference<ServiceComponentRuntime> runtime = context.getServiceReference(ServiceComponentRuntime.class);
        return runtime == null
                ? name()
                : context.getService(runtime).getComponentDescriptionDTO(bundle, name()).implementationClass;
    }

    private static String where(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                return " (it waits in " + type + "." + frame.getMethodName() + ")";
            }
        }
        return "";
    }

    static String words(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
