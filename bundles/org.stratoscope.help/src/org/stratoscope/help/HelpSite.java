package org.stratoscope.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.stratoscope.api.files.AtomicFiles;
import org.stratoscope.help.internal.MarkdownReader;

/** Writes the book as web pages, to be read outside the product. */
public record HelpSite(HelpBook book) {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
            + "pre,code{font:14px monospace;background:#8882}pre{padding:.6rem;overflow:auto}"
            + "table{border-collapse:collapse}td,th{border-bottom:1px solid #8888;padding:.2rem .6rem;text-align:left}"
            + "nav a{margin-right:1rem}@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#ddd}a{color:#7ab7ff}}";

    /** Writes a file for each page and an index into a folder. */
    public void write(Path folder) throws IOException {
        for (HelpPage page : book.pages()) {
            AtomicFiles.write(folder.resolve(html(page.file())), html(page.title(), body(page)));
        }
        StringBuilder list = new StringBuilder("<h1>Stratoscope</h1><ul>");
        for (HelpPage page :
                book.pages().stream().filter(one -> !one.isReference()).toList()) {
            list.append("<li><a href=\"")
                    .append(html(page.file()))
                    .append("\">")
                    .append(escaped(page.title()))
                    .append("</a></li>");
        }
        AtomicFiles.write(folder.resolve("index.html"), html("Stratoscope", list.append("</ul>") + ""));
    }

    private String body(HelpPage page) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
        String body = renderer.render(MarkdownReader.parser().parse(page.markdown()));
        for (HelpPage other : book.pages()) {
            body = body.replace("href=\"" + other.file(), "href=\"" + html(other.file()));
        }
        return body;
    }

    private String html(String title, String body) {
        StringBuilder links = new StringBuilder();
        for (HelpPage page :
                book.pages().stream().filter(one -> !one.isReference()).toList()) {
            links.append("<a href=\"")
                    .append(html(page.file()))
                    .append("\">")
                    .append(page.file().replace(".md", ""))
                    .append("</a>");
        }
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title><style>" + STYLE + "</style></head><body><nav>" + links + "</nav>\n" + body
                + "</body></html>\n";
    }

    private static String html(String file) {
        return file.replace(".md", ".html");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
