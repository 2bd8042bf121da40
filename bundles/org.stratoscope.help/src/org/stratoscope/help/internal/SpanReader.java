package org.stratoscope.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.stratoscope.help.HelpSpan;
import org.stratoscope.help.HelpSpan.Style;

/** Reads the pieces of a line. */
final class SpanReader extends AbstractVisitor {

    private final List<HelpSpan> spans = new ArrayList<>();
    private Style style = Style.PLAIN;
    private Optional<String> link = Optional.empty();

    private SpanReader() {}

    static List<HelpSpan> spans(Node parent) {
        SpanReader reader = new SpanReader();
        reader.visitChildren(parent);
        return List.copyOf(reader.spans);
    }

    private void add(String text, Style as) {
        spans.add(new HelpSpan(text, as, link));
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), Style.CODE);
    }

    @Override
    public void visit(SoftLineBreak end) {
        add(" ", style);
    }

    @Override
    public void visit(HardLineBreak end) {
        add("\n", style);
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(Style.EMPHASIS, emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        within(Style.STRONG, emphasis);
    }

    private void within(Style inner, Node node) {
        Style outer = style;
        style = inner;
        visitChildren(node);
        style = outer;
    }

    @Override
    public void visit(Link node) {
        link = Optional.of(node.getDestination());
        visitChildren(node);
        link = Optional.empty();
    }
}
