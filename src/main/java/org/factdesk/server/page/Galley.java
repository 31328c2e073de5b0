package org.factdesk.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Evidence;
import org.factdesk.docket.Marked;
import org.factdesk.report.page.Block;
import org.factdesk.report.page.Piece;
import org.factdesk.report.page.Piece.Stroke;
import org.factdesk.report.page.Proof;
import org.factdesk.report.page.Typesetter;
import org.factdesk.text.Article;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** An article as it is set on the desk: its words with their marks, each note beside the block that its words begin in. */
public final class Galley {
    private final Article article;
    private final Catalogue catalogue;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final ToIntFunction<Span> places;
    private @Nullable Proof proof;
    private int findings;
    private int claims;

    /**
     * {@code article} with its {@code items}, in the order of the text.
     *
     * @param places where words begin for whoever edits the text
     */
    public Galley(Article article, List<Marked> items, Catalogue catalogue, ToIntFunction<Span> places) {
        this.article = article;
        this.catalogue = catalogue;
        this.places = places;
        items.forEach(this::add);
    }

    private void add(Marked marked) {
        boolean finding = marked.item().severity() != null;
        String number = finding ? Integer.toString(++findings) : "c" + ++claims;
        List<Card.End> ends = new ArrayList<>();
        for (Evidence other : marked.related()) {
            String letter = String.valueOf((char) ('a' + ends.size() % 26));
            String anchor = "e" + marked.item().id() + "-" + ends.size();
            ends.add(new Card.End(anchor, number + letter, other.label(), article.line(other.span())));
        }
        Check check = finding ? catalogue.find(marked.item().label()) : null;
        int line = article.offsets().locate(marked.span()).line();
        Card card = new Card(
                marked, number, line, places.applyAsInt(marked.span()), check == null ? "" : check.summary(), ends);
        cards.put(Long.toString(marked.item().id()), card);
        mark(card);
    }

    private void mark(Card card) {
        String key = Long.toString(card.item().id());
        String look = card.look() + (card.isSettled() ? " settled" : "");
        String title = card.look() + ", " + Told.state(card.item().state()) + ": " + card.words();
        strokes.add(new Stroke(
                "m" + key,
                key,
                look,
                card.number(),
                "i" + key,
                title,
                card.marked().span().start(),
                card.marked().span().end()));
        if (!card.isFinding()) {
            return;
        }
        for (int i = 0; i < card.ends().size(); i++) {
            Card.End end = card.ends().get(i);
            Evidence other = card.marked().related().get(i);
            strokes.add(new Stroke(
                    end.anchor(),
                    key,
                    "end",
                    end.number(),
                    "m" + key,
                    end.label() + "; " + card.words(),
                    other.span().start(),
                    other.span().end()));
        }
    }

    /** The article as it is set. */
    public Proof proof() {
        Proof set = proof == null ? Typesetter.set(article, strokes, catalogue) : proof;
        proof = set;
        return set;
    }

    /** All notes, in the order of the text. */
    public List<Card> cards() {
        return List.copyOf(cards.values());
    }

    /** The notes on words that begin in {@code row}. */
    public List<Card> beside(Block.Row row) {
        List<Card> beside = new ArrayList<>();
        row.cells().forEach(cell -> gather(cell, beside));
        return beside;
    }

    /** The notes on words that begin in {@code block}. */
    public List<Card> beside(Block block) {
        List<Card> beside = new ArrayList<>();
        block.rows().forEach(row -> beside.addAll(beside(row)));
        return beside;
    }

    /** The notes on no words of the page. */
    public List<Card> unplaced() {
        List<Card> left = new ArrayList<>(cards.values());
        proof().blocks().forEach(block -> left.removeAll(beside(block)));
        return left;
    }

    private void gather(List<Piece> pieces, List<Card> found) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Marked marked) {
                Card card = cards.get(marked.stroke().key());
                if (card != null && marked.first() && marked.stroke().id().startsWith("m")) {
                    found.add(card);
                }
                gather(marked.inside(), found);
            }
        }
    }
}
