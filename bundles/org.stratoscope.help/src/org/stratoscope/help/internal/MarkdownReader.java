package org.stratoscope.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.stratoscope.help.HelpBlock;

/** Reads Markdown as blocks. */
public final class MarkdownReader extends AbstractVisitor {

    private static final String BULLET = "\u2022";

    private final List<HelpBlock> blocks = new ArrayList<>();
    private int depth = -1;
    private Optional<String> mark = Optional.empty();
    private int number;

    private MarkdownReader() {}

    /** What reads the dialect of the pages. */
    public static Parser parser() {
        return Parser.builder().extensions(List.of(TablesExtension.create())).build();
    }

    /** The blocks of a text. */
    public static List<HelpBlock> blocks(String markdown) {
        MarkdownReader reader = new MarkdownReader();
        parser().parse(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    @Override
    public void visit(Heading heading) {
        blocks.add(new HelpBlock.Heading(heading.getLevel(), SpanReader.spans(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (depth >= 0) {
            // A second paragraph of an item has no mark of its own.
            blocks.add(new HelpBlock.Item(depth, mark.orElse(""), SpanReader.spans(paragraph)));
            mark = Optional.empty();
        } else {
            blocks.add(new HelpBlock.Paragraph(SpanReader.spans(paragraph)));
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.add(new HelpBlock.Code(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.add(new HelpBlock.Code(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(BulletList list) {
        list(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        list(list, first == null ? 1 : first);
    }

    private void list(Node list, int first) {
        int outer = number;
        number = first;
        depth++;
        visitChildren(list);
        depth--;
        number = outer;
    }

    @Override
    public void visit(ListItem item) {
        mark = Optional.of(number > 0 ? number++ + "." : BULLET);
        visitChildren(item);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            List<List<List<org.stratoscope.help.HelpSpan>>> rows = new ArrayList<>();
            table.accept(new AbstractVisitor() {
                @Override
                public void visit(org.commonmark.node.CustomNode node) {
                    if (node instanceof TableRow) {
                        rows.add(new ArrayList<>());
                    }
                    if (node instanceof TableCell) {
                        rows.getLast().add(SpanReader.spans(node));
                    } else {
                        visitChildren(node);
                    }
                }
            });
            blocks.add(new HelpBlock.Table(rows));
        }
    }
}
