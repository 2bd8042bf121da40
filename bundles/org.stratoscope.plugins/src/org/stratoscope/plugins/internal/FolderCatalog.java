package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.plugins.Plugin;
import org.stratoscope.plugins.PluginCatalog;

/** Keeps the framework in line with the plug-in folder. */
public final class FolderCatalog implements PluginCatalog {

    /** The environment variable that names another folder; tasks inherit it. */
    static final String VARIABLE = "STRATOSCOPE_PLUGINS";

    /** A jar as it was when it was looked at, and its bundle where it could be installed. */
    private record Known(JarState state, Plugin plugin, Optional<Bundle> bundle) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Object refreshing = new Object();
    private Path folder;
    private Role role;
    private Verdicts verdicts;
    private Installer installer;
    private FolderWatch watch;

    /** Called by Declarative Services; installs what may be loaded at once. */
    public void activate(BundleContext context) throws IOException {
        String named = System.getenv(VARIABLE);
        Path home = Path.of(System.getProperty("user.home", "."), ".stratoscope", "plugins");
        folder = (named == null || named.isBlank() ? home : Path.of(named)).toAbsolutePath();
        role = Role.of(context.getProperty("eclipse.application"));
        String build = context.getBundle().getVersion().toString();
        verdicts = new Verdicts(folder.resolve(".checked"), build);
        installer = new Installer(context);
        installer.forgetAll();
        update(!role.watches());
        watch = new FolderWatch(this::refresh, () -> JarState.of(folder));
        if (role.watches()) {
            watch.start();
        }
    }

    /** Called by Declarative Services. */
    public void deactivate() {
        watch.stop();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Plugin> plugins() {
        return known.values().stream()
                .map(Known::plugin)
                .sorted(Comparator.comparing(Plugin::name).thenComparing(Plugin::file))
                .toList();
    }

    @Override
    public Optional<Plugin> of(Bundle bundle) {
        return known.values().stream()
                .filter(one -> one.bundle().filter(bundle::equals).isPresent())
                .map(Known::plugin)
                .findFirst();
    }

    @Override
    public Plugin check(Path jar) throws StratoscopeException, IOException {
        if (!Files.isRegularFile(jar)) {
            throw new InvalidInputException("There is no file " + jar + "; name the jar of a plug-in.");
        }
        Plugin plugin = PluginJar.read(jar.toAbsolutePath());
        if (plugin.fault().isPresent()) {
            return plugin;
        }
        Optional<String> known = verdicts.find(plugin);
        Optional<String> fault = known.isPresent() ? known.filter(text -> !text.isEmpty()) : tried(plugin);
        return fault.map(plugin::withFault).orElse(plugin);
    }

    private Optional<String> tried(Plugin plugin) throws StratoscopeException, IOException {
        Optional<String> fault = Trial.of(plugin);
        verdicts.keep(plugin, fault);
        return fault;
    }

    @Override
    public Plugin install(Path jar) throws StratoscopeException, IOException {
        Plugin plugin = check(jar);
        if (plugin.fault().isPresent()) {
            throw new ComputationFailedException(plugin.fault().get());
        }
        Path target = folder.resolve(plugin.name() + ".jar");
        byte[] content = Files.readAllBytes(jar);
        for (Plugin older : plugins()) {
            if (older.name().equals(plugin.name()) && !older.file().equals(target)) {
                Files.deleteIfExists(older.file());
            }
        }
        AtomicFiles.write(target, content);
        refresh();
        Plugin installed =
                Optional.ofNullable(known.get(target)).map(Known::plugin).orElse(plugin);
        if (installed.fault().isPresent()) {
            throw new ComputationFailedException(installed.fault().get());
        }
        return installed;
    }

    @Override
    public Plugin remove(String name) throws StratoscopeException, IOException {
        List<Plugin> found = plugins().stream()
                .filter(plugin -> plugin.name().equals(name)
                        || plugin.file().getFileName().toString().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidInputException("There is no plug-in '" + name + "' in " + folder + "; installed are "
                    + (known.isEmpty()
                            ? "none"
                            : String.join(
                                    ", ", plugins().stream().map(Plugin::name).toList()))
                    + ".");
        }
        for (Plugin plugin : found) {
            Files.deleteIfExists(plugin.file());
        }
        refresh();
        return found.getFirst();
    }

    @Override
    public void refresh() throws IOException {
        update(true);
    }

    /** Removes what is gone or was changed, then installs what is new; untried jars wait where they may not be tried. */
    private void update(boolean mayTry) throws IOException {
        synchronized (refreshing) {
            Map<Path, JarState> present = new TreeMap<>(JarState.of(folder));
            for (Known old : List.copyOf(known.values())) {
                if (!old.state().equals(present.get(old.plugin().file()))) {
                    old.bundle().ifPresent(installer::uninstall);
                    known.remove(old.plugin().file());
                }
            }
            for (Map.Entry<Path, JarState> jar : present.entrySet()) {
                if (!known.containsKey(jar.getKey())) {
                    load(jar.getKey(), jar.getValue(), mayTry);
                }
            }
        }
    }

    private void load(Path jar, JarState state, boolean mayTry) throws IOException {
        Plugin plugin = PluginJar.read(jar);
        if (plugin.fault().isPresent()) {
            known.put(jar, new Known(state, plugin, Optional.empty()));
            return;
        }
        Optional<String> verdict = verdicts.find(plugin);
        if (verdict.isEmpty() && role.tries() && !mayTry) {
            return;
        }
        try {
            Optional<String> fault =
                    verdict.isPresent() || !role.tries() ? verdict.filter(text -> !text.isEmpty()) : tried(plugin);
            if (fault.isPresent()) {
                throw new FaultyPluginException(fault.get());
            }
            Optional<Bundle> other = installer.find(plugin.name());
            if (other.isPresent()) {
                throw new FaultyPluginException(jar.getFileName() + " has the name " + plugin.name() + " of "
                        + of(other.get())
                                .map(one -> one.file().getFileName().toString())
                                .orElse("a part of the product")
                        + "; remove one of them.");
            }
            known.put(jar, new Known(state, plugin, Optional.of(installer.install(plugin))));
        } catch (FaultyPluginException | StratoscopeException e) {
            known.put(jar, new Known(state, plugin.withFault(e.getMessage()), Optional.empty()));
        }
    }
}
