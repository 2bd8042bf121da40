import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.DocumentationTool;
import javax.tools.ToolProvider;
import jdk.javadoc.doclet.Doclet;
import jdk.javadoc.doclet.DocletEnvironment;
import jdk.javadoc.doclet.Reporter;

/**
 * Writes what plug-ins may use, the exported packages of {@code api} and {@code network}, as pages of the help book: one for
 * each package and {@code api.md} that lists them. Run by the build: {@code java ApiPages.java BUNDLES JARS PAGES}.
 */
public final class ApiPages implements Doclet {

    private static final List<String> DOCUMENTED = List.of("org.stratoscope.api", "org.stratoscope.network");
    private static final Pattern PACKAGE = Pattern.compile("(org\\.stratoscope\\.[a-z.]+)");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "nbsp", " ", "quot", "\"");

    private static Path pages;

    private DocTrees trees;
    private Elements elements;
    private Set<String> packages;

    public static void main(String[] arguments) throws IOException {
        Path bundles = Path.of(arguments[0]);
        pages = Path.of(arguments[2]);
        Files.createDirectories(pages);
        try (Stream<Path> old = Files.list(pages)) {
            for (Path page : old.filter(path -> path.getFileName().toString().matches("api(-.*)?\\.md")).toList()) {
                Files.delete(page);
            }
        }
        List<String> options = new ArrayList<>(List.of("-quiet", "-encoding", "UTF-8", "--release", "21"));
        options.addAll(List.of("-classpath", jars(Path.of(arguments[1]))));
        options.addAll(List.of("-sourcepath", Stream.concat(DOCUMENTED.stream(), Stream.of("org.stratoscope.djl"))
                .map(name -> bundles.resolve(name).resolve("src").toString())
                .collect(Collectors.joining(java.io.File.pathSeparator))));
        List<String> documented = new ArrayList<>();
        for (String bundle : DOCUMENTED) {
            documented.addAll(exported(bundles.resolve(bundle)));
        }
        options.addAll(documented);
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        if (!tool.getTask(null, null, null, ApiPages.class, options, null).call()) {
            System.exit(1);
        }
    }

    private static List<String> exported(Path bundle) throws IOException {
        List<String> found = new ArrayList<>();
        try (var stream = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            Matcher matcher = PACKAGE.matcher(new Manifest(stream).getMainAttributes().getValue("Export-Package"));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(java.io.File.pathSeparator));
        }
    }

    @Override
    public void init(Locale locale, Reporter reporter) {
        // Nothing to prepare.
    }

    @Override
    public String getName() {
        return "pages";
    }

    @Override
    public Set<? extends Option> getSupportedOptions() {
        return Set.of();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean run(DocletEnvironment environment) {
        trees = environment.getDocTrees();
        elements = environment.getElementUtils();
        Map<String, PackageElement> all = new TreeMap<>();
        for (PackageElement one : ElementFilter.packagesIn(environment.getSpecifiedElements())) {
            all.put(one.getQualifiedName().toString(), one);
        }
        packages = all.keySet();
        StringBuilder index = new StringBuilder("# What plug-ins use\n\nThe interfaces and types of the bundles")
                .append(" `org.stratoscope.api` and `org.stratoscope.network`, as their sources describe them;")
                .append(" how a plug-in is made stands in [Plug-ins](plugins.md). Tensors are DJL's `NDArray`.\n\n")
                .append("| package | |\n|---|---|\n");
        try {
            for (Map.Entry<String, PackageElement> one : all.entrySet()) {
                String text = page(one.getKey(), one.getValue());
                Files.writeString(pages.resolve(file(one.getKey())), text);
                index.append("| [`").append(one.getKey()).append("`](").append(file(one.getKey())).append(") | ")
                        .append(firstSentence(one.getValue())).append(" |\n");
            }
            Files.writeString(pages.resolve("api.md"), index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private static String file(String packageName) {
        return "api-" + packageName.replaceFirst("^org\\.stratoscope\\.", "").replace('.', '-') + ".md";
    }

    private String page(String name, PackageElement element) {
        StringBuilder page = new StringBuilder("# ").append(escaped(name)).append("\n\n").append(body(element));
        List<TypeElement> types = new ArrayList<>(ElementFilter.typesIn(element.getEnclosedElements()));
        types.removeIf(type -> !type.getModifiers().contains(Modifier.PUBLIC));
        types.sort((a, b) -> a.getSimpleName().toString().compareTo(b.getSimpleName().toString()));
        types.forEach(type -> type(page, type));
        return page.toString();
    }

    private void type(StringBuilder page, TypeElement type) {
        String name = type.getQualifiedName().toString().substring(elements.getPackageOf(type).toString().length() + 1);
        page.append("\n## ").append(name).append("\n\n`").append(signature(type, name)).append("`\n\n");
        page.append(body(type));
        if (type.getKind() == ElementKind.RECORD) {
            List<String> kinds = type.getRecordComponents().stream()
                    .map(RecordComponentElement::getSimpleName)
                    .map(Object::toString)
                    .toList();
            page.append(tags(type, kinds));
        } else {
            page.append(tags(type, List.of()));
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getKind() == ElementKind.ENUM_CONSTANT) {
                page.append("- `").append(field.getSimpleName()).append("`: ").append(body(field).strip()).append('\n');
            } else if (field.getModifiers().contains(Modifier.PUBLIC)) {
                member(page, field, field.getSimpleName() + ": " + text(field.asType()));
            }
        }
        for (ExecutableElement method : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.PUBLIC)
                    && elements.getOrigin(method) == Elements.Origin.EXPLICIT
                    && trees.getDocCommentTree(method) != null) {
                member(page, method, type.getSimpleName() + parameters(method));
            }
        }
        boolean open = type.getKind() == ElementKind.INTERFACE || type.getKind() == ElementKind.ANNOTATION_TYPE;
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if ((open || method.getModifiers().contains(Modifier.PUBLIC)) && trees.getDocCommentTree(method) != null) {
                member(page, method, modifiers(method) + text(method.getReturnType()) + " " + method.getSimpleName()
                        + parameters(method));
            }
        }
        for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
            if (open || inner.getModifiers().contains(Modifier.PUBLIC)) {
                type(page, inner);
            }
        }
    }

    private static String modifiers(ExecutableElement method) {
        return (method.getModifiers().contains(Modifier.STATIC) ? "static " : "")
                + (method.isDefault() ? "default " : "");
    }

    private void member(StringBuilder page, Element element, String signature) {
        page.append("\n### ").append(escaped(signature)).append("\n\n").append(body(element)).append(tags(element, List.of()));
    }

    private String signature(TypeElement type, String name) {
        String kind = switch (type.getKind()) {
            case RECORD -> "record ";
            case ENUM -> "enum ";
            case ANNOTATION_TYPE -> "@interface ";
            case INTERFACE -> (type.getModifiers().contains(Modifier.SEALED) ? "sealed " : "") + "interface ";
            default -> "class ";
        };
        String variables = type.getTypeParameters().isEmpty() ? "" : type.getTypeParameters().stream()
                .map(variable -> variable + bound(variable.getBounds()))
                .collect(Collectors.joining(", ", "<", ">"));
        String components = type.getKind() != ElementKind.RECORD ? "" : type.getRecordComponents().stream()
                .map(component -> text(component.asType()) + " " + component.getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        List<? extends TypeMirror> above = type.getInterfaces();
        String parents = above.isEmpty() ? "" : (type.getKind() == ElementKind.INTERFACE ? " extends " : " implements ")
                + above.stream().map(ApiPages::text).collect(Collectors.joining(", "));
        return kind + name + variables + components + parents;
    }

    private static String bound(List<? extends TypeMirror> bounds) {
        String text = bounds.stream().map(ApiPages::text).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("Object") ? "" : " extends " + text;
    }

    private static String parameters(ExecutableElement method) {
        return method.getParameters().stream()
                        .map(one -> text(one.asType()) + " " + one.getSimpleName())
                        .collect(Collectors.joining(", ", "(", ")"))
                + (method.getThrownTypes().isEmpty() ? "" : method.getThrownTypes().stream()
                        .map(ApiPages::text)
                        .collect(Collectors.joining(", ", " throws ", "")));
    }

    /** A type without its packages and annotations. */
    private static String text(TypeMirror type) {
        return type.toString().replaceAll("@\\S+ ", "").replaceAll("([a-z][a-z0-9_]*\\.)+(?=[A-Z])", "");
    }

    private String body(Element element) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        return comment == null ? "" : new Words(element).of(comment.getFullBody()) + "\n\n";
    }

    private String firstSentence(Element element) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        return comment == null ? "" : new Words(element).of(comment.getFirstSentence()).replace("\n", " ");
    }

    /** Parameters, result and exceptions as a list. */
    private String tags(Element element, List<String> components) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        if (comment == null) {
            return "";
        }
        StringBuilder list = new StringBuilder();
        Words words = new Words(element);
        for (DocTree tag : comment.getBlockTags()) {
            switch (tag) {
                case ParamTree parameter -> item(list, "`" + (parameter.isTypeParameter() ? "<" : "")
                        + parameter.getName() + (parameter.isTypeParameter() ? ">" : "") + "`: ",
                        words.of(parameter.getDescription()));
                case ReturnTree result -> item(list, "returns ", words.of(result.getDescription()));
                case ThrowsTree thrown -> item(list, "throws `" + thrown.getExceptionName() + "` ",
                        words.of(thrown.getDescription()));
                case SeeTree see -> item(list, "see ", words.of(see.getReference()));
                case BlockTagTree other -> throw new IllegalStateException(element + ": " + other);
                default -> throw new IllegalStateException(element + ": " + tag);
            }
        }
        return list.isEmpty() ? "" : list.append('\n').toString();
    }

    private static void item(StringBuilder list, String head, String text) {
        list.append("- ").append(head).append(text.strip().replaceAll("\\s*\n\\s*", " ")).append('\n');
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    /** Turns the trees of a comment into Markdown. */
    private final class Words {

        private final Element element;
        private boolean plain;

        Words(Element element) {
            this.element = element;
        }

        String of(List<? extends DocTree> parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> add(text, part));
            return text.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
        }

        private void add(StringBuilder text, DocTree part) {
            switch (part) {
                case TextTree words -> text.append(plain
                        ? words.getBody()
                        : escaped(words.getBody().replaceAll("\n +", "\n")));
                case EntityTree entity -> text.append(escaped(ENTITIES.getOrDefault(
                        entity.getName().toString(), "&" + entity.getName() + ";")));
                case LiteralTree literal -> {
                    String body = literal.getBody().getBody();
                    text.append(literal.getKind() == DocTree.Kind.CODE && !plain ? "`" + body + "`" : body);
                }
                case LinkTree link -> text.append(link(link));
                case ValueTree value -> text.append('`').append(value(value)).append('`');
                case StartElementTree start -> start(text, start.getName().toString());
                case EndElementTree end -> end(text, end.getName().toString());
                default -> throw new IllegalStateException(element + ": " + part.getKind() + " " + part);
            }
        }

        private void start(StringBuilder text, String name) {
            switch (name) {
                case "p" -> text.append("\n\n");
                case "ul", "ol" -> text.append("\n\n");
                case "li" -> text.append("\n- ");
                case "pre" -> {
                    plain = true;
                    text.append("\n\n```\n");
                }
                case "em", "i", "b", "sup", "sub", "code" -> text.append("");
                default -> throw new IllegalStateException(element + ": <" + name + ">");
            }
        }

        private void end(StringBuilder text, String name) {
            switch (name) {
                case "ul", "ol" -> text.append("\n\n");
                case "pre" -> {
                    plain = false;
                    text.append("\n```\n\n");
                }
                default -> text.append("");
            }
        }

        private String link(LinkTree link) {
            String signature = link.getReference().getSignature();
            String words = link.getLabel().isEmpty()
                    ? "`" + signature.replaceFirst("^#", "").replaceAll("([a-z][a-z0-9_]*\\.)+(?=[A-Z])", "").replace('#', '.')
                            + "`"
                    : of(link.getLabel());
            Element target = trees.getElement(DocTreePath.getPath(
                    trees.getPath(element), trees.getDocCommentTree(element), link.getReference()));
            String where = target == null ? "" : elements.getPackageOf(target).getQualifiedName().toString();
            boolean elsewhere = packages.contains(where) && !where.equals(elements.getPackageOf(element).toString());
            return elsewhere ? "[" + words + "](" + file(where) + ")" : words;
        }

        private Object value(ValueTree value) {
            Element target = value.getReference() == null
                    ? element
                    : trees.getElement(DocTreePath.getPath(
                            trees.getPath(element), trees.getDocCommentTree(element), value.getReference()));
            return target instanceof VariableElement variable ? variable.getConstantValue() : value.toString();
        }
    }
}
